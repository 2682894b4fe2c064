package rules.records.decider_named_test

import data.lib.fixtures_test as fixtures
import data.rules.records.decider_named as rule

written(fields) := fixtures.today(fixtures.event(fields))

nobody := {"field": "decided_by", "missing": "who decided", "needs": ["decided_by"]}

no_role := {"field": "decider_role", "missing": "the role of who decided", "needs": ["decided_by", "decider_role"]}

test_fires_once_for_each_blank if {
	rule.applies with input as written({})
	rule.findings == {nobody, no_role} with input as written({})
	rule.findings == {no_role} with input as written({"decided_by": "Ines Farrow"})
	rule.findings == {nobody} with input as written({"decider_role": "Duty Manager"})
	rule.findings == {nobody, no_role} with input as written({"decided_by": "tbc", "decider_role": "N/A"})
}

test_refusals_are_judged_too if {
	rule.applies with input as written({"kind": "refusal"})
	rule.findings == {nobody, no_role} with input as written({"kind": "refusal"})
}

test_silent_when_both_are_given if {
	said := {"decided_by": "Ines Farrow", "decider_role": "Duty Manager"}
	rule.findings == set() with input as written(said)
	rule.unproven == set() with input as written(said)
}

test_role_that_may_stand_beside_the_name_is_unproven if {
	every text in ["Ines Farrow, Duty Manager", "Ines Farrow (Duty Manager)", "Ines Farrow - Duty Manager"] {
		rule.findings == set() with input as written({"decided_by": text})
		rule.unproven == {{
			"field": "decider_role",
			"missing": "the role of who decided",
		}} with input as written({"decided_by": text})
	}
}

test_name_turned_round_is_no_role if {
	rule.findings == {no_role} with input as written({"decided_by": "Farrow, Ines"})
}

test_absent_columns_are_asked_about if rule.applies with input as written({"provided": {}})

test_other_kinds_are_not_judged if {
	not rule.applies with input as written({"kind": "request"})
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

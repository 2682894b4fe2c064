package rules.records.advice_outcome_test

import data.lib.fixtures_test as fixtures
import data.rules.records.advice_outcome as rule

asked(fields) := fixtures.today(fixtures.event(object.union(
	{"kind": "advice", "case_refs": ["RV-1"], "sequels": {"advice": {"found": false}}},
	fields,
)))

with_columns(fields) := asked(object.union({"kind": "disclosure", "provided": {"advice_from": true}}, fields))

no_outcome := {"field": "advice_outcome", "needs": ["advice_outcome", "case_ref"]}

test_fires_on_a_blank if {
	rule.applies with input as asked({})
	rule.findings == {no_outcome} with input as asked({})
	rule.findings == {no_outcome} with input as asked({"kind": "request", "decision": "seek advice"})
	rule.findings == {no_outcome} with input as with_columns({"advice_from": "Caldicott Guardian"})
}

test_fires_when_the_advice_is_still_awaited if {
	every text in ["tbc", "n/a", "Pending", "Awaiting reply."] {
		rule.findings == {no_outcome} with input as asked({"advice_outcome": text})
	}
}

test_both_packs_judge_it_alike if {
	said := fixtures.protocol(fixtures.event({"kind": "advice"}))
	rule.findings == {no_outcome} with input as said
}

test_silent_when_the_outcome_is_there if {
	every text in ["Share the chronology only", "Agreed"] {
		rule.findings == set() with input as asked({"advice_outcome": text})
		rule.unproven == set() with input as asked({"advice_outcome": text})
	}
}

test_outcome_elsewhere_in_the_case_explains if {
	elsewhere := asked({"sequels": {"advice": {"found": true, "strength": "strong"}}})
	rule.findings == set() with input as elsewhere
	rule.explanations == {{"reason": "answered elsewhere in the case"}} with input as elsewhere
}

test_outcome_that_is_perhaps_elsewhere_is_unproven if {
	perhaps := asked({"sequels": {"advice": {"found": true, "strength": "weak"}}})
	rule.findings == set() with input as perhaps
	rule.unproven == {{
		"field": "advice_outcome",
		"reason": "an outcome that is perhaps tied to it",
	}} with input as perhaps
}

test_case_file_that_could_not_be_searched_is_unproven if {
	unsearched := fixtures.today(fixtures.event({"kind": "advice", "case_refs": ["RV-1"]}))
	rule.findings == set() with input as unsearched
	rule.unproven == {{
		"field": "advice_outcome",
		"reason": "a case file that could not be searched",
	}} with input as unsearched
}

test_advice_without_naming_the_child_is_judged_by_itself if {
	rule.findings == {no_outcome} with input as fixtures.today(fixtures.event({"kind": "advice", "case_refs": []}))
}

test_nobody_asked_is_not_judged if {
	every text in ["No", "Not needed", "N/A"] {
		not rule.applies with input as with_columns({"advice_from": text})
	}
	not rule.applies with input as with_columns({})
}

test_absent_column_is_asked_about if {
	silent := fixtures.today(fixtures.event({}))
	rule.applies with input as silent
	rule.findings == set() with input as silent
	rule.unproven == {{"field": "advice_from"}} with input as silent
}

test_other_kinds_are_not_judged if {
	not rule.applies with input as fixtures.today(fixtures.message({}))
	not rule.applies with input as fixtures.today(fixtures.event({"kind": "request"}))
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

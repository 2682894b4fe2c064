package rules.lawful_basis.law_in_force_test

import data.lib.fixtures_test as fixtures
import data.rules.lawful_basis.law_in_force as rule

citing(law, fields) := fixtures.today(fixtures.event(object.union({"cited": [object.union({"field": "legal_power"}, law)]}, fields)))

repealed := {"law": "Data Protection Act 1998", "to": "2018-05-24"}

started := {"law": "GDPR", "from": "2018-05-25"}

waiting := {"law": "Children Act 2004, section 16LA", "from": "9999-12-31"}

fault(law, problem) := {"field": "legal_power", "law": law.law, "problem": problem, "needs": ["legal_power"]}

test_fires_on_a_repealed_law if {
	rule.applies with input as citing(repealed, {"date": "2018-05-25"})
	rule.findings == {fault(repealed, "no longer in force")} with input as citing(repealed, {"date": "2018-05-25"})
	rule.findings == set() with input as citing(repealed, {"date": "2018-05-24"})
}

test_fires_on_a_law_that_had_not_begun if {
	rule.findings == {fault(started, "not yet in force")} with input as citing(started, {"date": "2018-05-24"})
	rule.findings == set() with input as citing(started, {"date": "2018-05-25"})
	rule.findings == {fault(waiting, "not yet in force")} with input as citing(waiting, {})
}

test_both_packs_judge_it_alike if {
	said := fixtures.protocol(fixtures.event({"cited": [object.union({"field": "legal_power"}, repealed)]}))
	rule.findings == {fault(repealed, "no longer in force")} with input as said
}

test_silent_on_a_law_without_days if {
	rule.applies with input as citing({"law": "Data Protection Act (year not said)"}, {})
	rule.findings == set() with input as citing({"law": "Data Protection Act (year not said)"}, {})
}

without_day(law) := fixtures.today({"kind": "disclosure", "id": "E-1", "provided": {}, "cited": [object.union({"field": "legal_power"}, law)]})

test_without_a_day_it_is_unproven if {
	every law in [repealed, started] {
		rule.findings == set() with input as without_day(law)
		rule.unproven == {{"field": "legal_power", "law": law.law, "problem": "perhaps not in force"}} with input as without_day(law)
	}
}

test_no_day_is_before_the_audit_and_after_a_law_that_waits if {
	rule.findings == {fault(waiting, "not yet in force")} with input as without_day(waiting)
	rule.unproven == set() with input as without_day(waiting)
	rule.unproven == set() with input as without_day({"law": "Children Act 1989"})
}

test_absent_columns_are_asked_about if rule.applies with input as fixtures.today(fixtures.event({}))

test_nothing_cited_is_not_judged if {
	not rule.applies with input as fixtures.today(fixtures.event({"provided": {"legal_power": true}}))
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

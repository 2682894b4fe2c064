package rules.consent.not_coerced_test

import data.lib.fixtures_test as fixtures
import data.rules.consent.not_coerced as rule

consented(fields) := fixtures.protocol(fixtures.event(object.union(
	{"consent_status": "given", "provided": {"consent_status": true, "consent_pressure": true}},
	fields,
)))

test_fires_on_the_mark if {
	rule.applies with input as consented({"consent_pressure": "yes"})
	rule.findings == {{"field": "consent_pressure", "needs": ["consent_pressure"]}} with input as consented({"consent_pressure": "yes"})
	rule.applies with input as consented({"consent_pressure": "yes", "kind": "consent", "consent_status": "refused"})
}

test_silent_on_no_and_on_a_blank if {
	every fields in [{"consent_pressure": "no"}, {}] {
		rule.applies with input as consented(fields)
		rule.findings == set() with input as consented(fields)
		rule.unproven == set() with input as consented(fields)
	}
}

test_unreadable_answer_is_unproven if {
	rule.findings == set() with input as consented({"consent_pressure": "unclear"})
	rule.unproven == {{"field": "consent_pressure"}} with input as consented({"consent_pressure": "unclear"})
}

test_absent_columns_are_asked_about if {
	rule.applies with input as fixtures.protocol(fixtures.event({}))
	rule.applies with input as consented({"provided": {"consent_status": true}})
	rule.findings == set() with input as fixtures.protocol(fixtures.event({}))
}

test_where_nobody_consented_nothing_is_judged if {
	not rule.applies with input as consented({"consent_status": "not sought"})
	not rule.applies with input as consented({"kind": "refusal"})
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

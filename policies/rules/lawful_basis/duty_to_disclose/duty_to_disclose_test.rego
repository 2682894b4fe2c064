package rules.lawful_basis.duty_to_disclose_test

import data.lib.fixtures_test as fixtures
import data.rules.lawful_basis.duty_to_disclose as rule

refused(fields) := fixtures.today(fixtures.event(object.union(
	{"kind": "refusal", "agency_kind": "health", "requester_kind": "council"},
	fields,
)))

test_fires_without_the_reason if {
	rule.applies with input as refused({})
	rule.findings == {{"field": "reasons"}} with input as refused({})
	rule.findings == {{"field": "reasons"}} with input as refused({"reasons": "The case was closed"})
}

test_reason_explains if {
	said := refused({"reasons": "Telling them would be more detrimental to her"})
	rule.findings == set() with input as said
	count(rule.explanations) == 1 with input as said
}

test_all_bodies_under_the_duty_are_judged if {
	every kind in ["council", "health", "police", "probation", "school"] {
		count(rule.findings) == 1 with input as refused({"agency_kind": kind, "requester_kind": kind})
	}
}

test_unknown_kind_is_unproven if {
	asked := fixtures.today(fixtures.event({"kind": "refusal", "agency_kind": "health"}))
	rule.findings == set() with input as asked
	rule.unproven == {{"field": "requester_org"}} with input as asked
	unknown := fixtures.today(fixtures.event({"kind": "refusal"}))
	rule.unproven == {{"field": "requester_org"}, {"field": "agency"}} with input as unknown
}

test_bodies_outside_the_duty_are_not_judged if {
	not rule.applies with input as refused({"requester_kind": "other"})
	not rule.applies with input as refused({"agency_kind": "voluntary"})
	rule.unproven == set() with input as refused({"requester_kind": "other"})
}

test_other_kinds_are_not_judged if {
	not rule.applies with input as refused({"kind": "disclosure"})
	rule.findings == set() with input as refused({"kind": "disclosure"})
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

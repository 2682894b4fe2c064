package rules.consent.sharing_without_consent_test

import data.lib.fixtures_test as fixtures
import data.rules.consent.sharing_without_consent as rule

shared(fields) := fixtures.protocol(fixtures.event(object.union({"consent_status": "not sought"}, fields)))

no_reason := {"field": "no_consent_reason", "missing": "a reason", "needs": ["consent_status", "no_consent_reason"]}

no_ground := {
	"field": "no_consent_kind",
	"missing": "a ground such as public interest, statutory duty, court order or safety",
	"needs": ["consent_status", "no_consent_reason", "no_consent_kind", "emergency"],
}

said := "The school asked by telephone"

test_fires_without_a_reason_whatever_the_kind if {
	rule.applies with input as shared({})
	rule.findings == {no_reason} with input as shared({})
	rule.findings == {no_reason} with input as shared({"no_consent_kind": "court order"})
	rule.findings == {no_reason} with input as shared({"no_consent_kind": "court order", "no_consent_reason": "n/a"})
	rule.findings == {no_reason} with input as shared({"emergency": "yes"})
}

test_fires_when_the_consent_is_blank if {
	rule.applies with input as fixtures.protocol(fixtures.event({}))
	rule.findings == {no_reason} with input as fixtures.protocol(fixtures.event({}))
}

test_fires_on_a_reason_that_names_no_ground if {
	rule.findings == {no_ground} with input as shared({"no_consent_reason": said})
}

test_kind_with_its_reason_explains if {
	explained := shared({"no_consent_kind": "statutory duty", "no_consent_reason": said})
	rule.findings == set() with input as explained
	rule.explanations == {{"reason": "statutory duty"}} with input as explained
}

test_reason_that_names_a_ground_explains_a_blank_kind if {
	explained := shared({"no_consent_reason": "Section 47 enquiry agreed"})
	rule.findings == set() with input as explained
	rule.explanations == {{"reason": "named in the reason"}} with input as explained
}

test_emergency_with_a_reason_explains if {
	explained := shared({"no_consent_reason": said, "emergency": "yes"})
	rule.findings == set() with input as explained
	rule.explanations == {{"reason": "emergency"}} with input as explained
}

test_unreadable_consent_is_unproven_unless_the_reason_is_fine if {
	rule.findings == set() with input as shared({"consent_status": "unclear"})
	rule.unproven == {no_reason} with input as shared({"consent_status": "unclear"})
	rule.unproven == set() with input as shared({
		"consent_status": "unclear",
		"no_consent_kind": "safety", "no_consent_reason": said,
	})
}

test_unreadable_ground_is_unproven if {
	every field in ["no_consent_kind", "emergency"] {
		unread := shared({field: "unclear", "no_consent_reason": said})
		rule.findings == set() with input as unread
		rule.unproven == {{"field": field, "missing": "a ground that anybody can read"}} with input as unread
	}
}

test_consent_that_was_given_is_not_judged if {
	not rule.applies with input as shared({"consent_status": "given"})
	not rule.applies with input as shared({"kind": "refusal"})
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

test_consent_that_was_withdrawn_only_later_stood_on_the_day if {
	not rule.applies with input as shared({"consent_status": "withdrawn", "consent_lead_days": -3})
	rule.findings == {no_reason} with input as shared({"consent_status": "withdrawn", "consent_lead_days": 3})
	rule.findings == {no_reason} with input as shared({"consent_status": "withdrawn"})
}

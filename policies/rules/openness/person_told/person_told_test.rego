package rules.openness.person_told_test

import data.lib.fixtures_test as fixtures
import data.rules.openness.person_told as rule

shared(fields) := fixtures.today(fixtures.event(object.union(
	{"case_refs": ["RV-1"], "sequels": {"notice": {"found": false}}},
	fields,
)))

columns := ["subject_informed", "not_informed_reason"]

blank := {
	"field": "not_informed_reason", "told": "does not say whether the person was told",
	"needs": columns,
}

answered_no := {"field": "not_informed_reason", "told": "says that the person was not told", "needs": columns}

test_fires_on_a_no_and_on_a_blank if {
	rule.applies with input as shared({})
	rule.findings == {blank} with input as shared({})
	rule.findings == {answered_no} with input as shared({"subject_informed": "no"})
	rule.unproven == set() with input as shared({"subject_informed": "no"})
}

test_fires_on_a_stock_phrase if {
	rule.findings == {answered_no} with input as shared({
		"subject_informed": "no",
		"not_informed_reason": "As discussed",
	})
}

test_fires_without_a_case_to_search if {
	rule.findings == {blank} with input as fixtures.today(fixtures.event({"case_refs": []}))
}

test_both_packs_judge_it_alike if {
	rule.findings == {blank} with input as fixtures.protocol(fixtures.event({}))
}

test_silent_when_told_or_when_the_reason_is_there if {
	every fields in [
		{"subject_informed": "yes"},
		{"informed_at": "2026-03-10"},
		{"subject_informed": "no", "informed_at": "2026-03-10"},
		{"subject_informed": "no", "not_informed_reason": "The police asked us to wait until the arrest"},
	] {
		rule.findings == set() with input as shared(fields)
		rule.unproven == set() with input as shared(fields)
		rule.explanations == set() with input as shared(fields)
	}
}

test_unsafe_emergency_and_family_explain if {
	rule.findings == set() with input as shared({"unsafe_to_inform": "yes"})
	rule.explanations == {{"reason": "unsafe to inform"}} with input as shared({"unsafe_to_inform": "yes"})
	rule.findings == set() with input as shared({"emergency": "yes"})
	rule.explanations == {{"reason": "emergency"}} with input as shared({"emergency": "yes"})
	rule.findings == set() with input as shared({"to_family": true})
	rule.explanations == {{"reason": "the family itself received it"}} with input as shared({"to_family": true})
}

test_court_order_does_not_excuse_from_telling if {
	rule.findings == {blank} with input as shared({"legal_power": "Family court order"})
}

test_later_notice_explains if {
	told := shared({"sequels": {"notice": {"found": true, "strength": "strong"}}})
	rule.findings == set() with input as told
	rule.explanations == {{"reason": "told afterwards"}} with input as told
}

test_notice_that_is_perhaps_it_is_unproven if {
	perhaps := shared({"sequels": {"notice": {"found": true, "strength": "weak"}}})
	rule.findings == set() with input as perhaps
	rule.unproven == {blank} with input as perhaps
	unsearched := fixtures.today(fixtures.event({"case_refs": ["RV-1"]}))
	rule.findings == set() with input as unsearched
	rule.unproven == {blank} with input as unsearched
}

test_unreadable_answers_are_unproven if {
	every field in ["unsafe_to_inform", "emergency"] {
		rule.findings == set() with input as shared({field: "unclear"})
		rule.unproven == {blank} with input as shared({field: "unclear"})
	}
	unread := shared({"subject_informed": "unclear"})
	rule.findings == set() with input as unread
	rule.unproven == {{
		"field": "not_informed_reason",
		"told": "does not say clearly whether the person was told", "needs": columns,
	}} with input as unread
}

test_absent_columns_are_asked_about if rule.applies with input as shared({"provided": {}})

test_other_kinds_are_not_judged if {
	not rule.applies with input as shared({"kind": "refusal"})
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

package rules.consent.refusal_respected_test

import data.lib.fixtures_test as fixtures
import data.rules.consent.refusal_respected as rule

shared(fields) := fixtures.today(fixtures.event(object.union(
	{"consent_status": "refused", "provided": {"consent_status": true}},
	fields,
)))

overridden(status, dates) := {
	"field": "no_consent_reason", "status": status,
	"needs": array.concat(["consent_status", "no_consent_reason"], dates),
}

test_fires_on_a_refusal_without_a_reason if {
	rule.applies with input as shared({})
	rule.findings == {overridden("refused", [])} with input as shared({})
	rule.findings == {overridden("refused", [])} with input as shared({"no_consent_reason": "as discussed"})
	rule.findings == {overridden("refused", [])} with input as shared({"consent_lead_days": 0})
	rule.unproven == set() with input as shared({})
}

test_fires_on_an_earlier_withdrawal if {
	rule.findings == {overridden("withdrawn", [])} with input as shared({
		"consent_status": "withdrawn",
		"consent_lead_days": 3,
	})
	rule.findings == {overridden("withdrawn", ["consent_at"])} with input as shared({"consent_status": "withdrawn"})
}

test_both_packs_judge_it_alike if {
	said := fixtures.protocol(fixtures.event({"consent_status": "refused"}))
	rule.findings == {overridden("refused", [])} with input as said
}

test_reason_or_kind_for_overriding_explains if {
	reasoned := shared({"no_consent_reason": "He has threatened to take Zoya abroad"})
	rule.findings == set() with input as reasoned
	rule.explanations == {{"reason": "reason for overriding it"}} with input as reasoned
	rule.findings == set() with input as shared({"no_consent_kind": "public interest"})
	rule.explanations == {{"reason": "public interest"}} with input as shared({"no_consent_kind": "public interest"})
}

test_emergency_or_court_order_explains if {
	rule.findings == set() with input as shared({"emergency": "yes"})
	rule.explanations == {{"reason": "emergency"}} with input as shared({"emergency": "yes"})
	rule.findings == set() with input as shared({"legal_power": "Family court order"})
}

test_refusal_after_the_disclosure_is_no_fault_of_it if {
	every status in ["refused", "withdrawn", "unclear"] {
		later := shared({"consent_status": status, "consent_lead_days": -2})
		rule.findings == set() with input as later
		rule.unproven == set() with input as later
		rule.explanations == set() with input as later
	}
}

test_withdrawal_on_the_same_day_is_unproven if {
	same_day := shared({"consent_status": "withdrawn", "consent_lead_days": 0})
	rule.findings == set() with input as same_day
	rule.unproven == {overridden("withdrawn", [])} with input as same_day
}

test_unreadable_ground_or_consent_is_unproven if {
	every unread in [shared({"no_consent_kind": "unclear"}), shared({"emergency": "unclear"})] {
		rule.findings == set() with input as unread
		rule.unproven == {overridden("refused", [])} with input as unread
	}
	rule.findings == set() with input as shared({"consent_status": "unclear"})
	rule.unproven == {overridden("unclear", ["consent_at"])} with input as shared({"consent_status": "unclear"})
}

test_absent_column_is_asked_about if {
	rule.applies with input as fixtures.today(fixtures.event({}))
	rule.findings == set() with input as fixtures.today(fixtures.event({}))
}

test_other_consents_and_kinds_are_not_judged if {
	not rule.applies with input as shared({"consent_status": "given"})
	not rule.applies with input as shared({"consent_status": "not sought"})
	not rule.applies with input as shared({"kind": "refusal"})
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

test_answer_that_nobody_can_read_is_asked_about if {
	rule.applies with input as shared({"consent_status": "unclear"})
	not rule.applies with input as shared({"consent_status": "given"})
}

beside(own, status, strength) := {
	"consent_status": own,
	"consent_record": {
		"status": status, "strength": strength,
		"key": "consent entry of the case", "id": "C-9",
	},
}

test_a_log_that_keeps_the_consents_would_hold_a_later_one if {
	kept := object.union_n([beside("given", "withdrawn", "strong"), {"consent_record": object.union(beside("given", "withdrawn", "strong").consent_record, {"given_before": true})}])
	rule.findings == {overridden("withdrawn", [])} with input as shared(kept)
}

test_withdrawal_in_an_entry_of_its_own_counts if {
	rule.applies with input as shared(beside("given", "withdrawn", "strong"))
	rule.findings == {overridden("withdrawn", ["consent_at"])} with input as shared(beside("given", "withdrawn", "strong"))
	rule.unproven == set() with input as shared(beside("given", "withdrawn", "strong"))
	by_basis := shared(object.union({"basis": "consent"}, beside("not required", "refused", "strong")))
	rule.findings == {overridden("refused", [])} with input as by_basis
	rule.findings == {overridden("refused", [])} with input as shared(beside("not sought", "refused", "strong"))
}

test_disclosure_that_leans_on_no_consent_is_unproven if {
	rule.findings == set() with input as shared(beside("not required", "refused", "strong"))
	rule.unproven == {overridden("refused", [])} with input as shared(beside("not required", "refused", "strong"))
}

test_entry_that_is_perhaps_about_another_consent_is_unproven if {
	rule.findings == set() with input as shared(beside("given", "withdrawn", "weak"))
	rule.unproven == {overridden("withdrawn", ["consent_at"])} with input as shared(beside("given", "withdrawn", "weak"))
}

test_reasons_hold_against_an_entry_of_its_own_too if {
	taken_back := beside("given", "withdrawn", "strong")
	reasoned := shared(object.union(taken_back, {"no_consent_reason": "He has threatened to take Zoya abroad"}))
	rule.findings == set() with input as reasoned
	rule.unproven == set() with input as reasoned
	rule.explanations == {{"reason": "reason for overriding it"}} with input as reasoned
	ordered := shared(object.union(taken_back, {"legal_power": "Family court order"}))
	rule.findings == set() with input as ordered
	perhaps := shared(object.union(taken_back, {"emergency": "unclear"}))
	rule.findings == set() with input as perhaps
	rule.unproven == {overridden("withdrawn", ["consent_at"])} with input as perhaps
}

test_record_that_says_so_itself_is_judged_by_that if {
	own := shared(beside("refused", "withdrawn", "weak"))
	rule.findings == {overridden("refused", [])} with input as own
	rule.unproven == set() with input as own
}

test_consent_that_stands_is_not_judged if {
	not rule.applies with input as shared(beside("given", "given", "strong"))
	not rule.applies with input as shared(object.union({"kind": "refusal"}, beside("given", "withdrawn", "strong")))
}

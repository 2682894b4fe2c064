package rules.duty_to_share.refusal_escalated_test

import data.lib.fixtures_test as fixtures
import data.lib.sequels_test as sequels
import data.rules.duty_to_share.refusal_escalated as rule

columns := {"entry_type": true, "harm": true, "escalated_at": true, "escalated_to": true}

entry(fields) := fixtures.event(object.union({"kind": "refusal", "provided": columns, "harm": "significant harm"}, fields))

refused(fields) := fixtures.today(entry(fields))

nowhere := {"field": "escalated_at", "needs": ["harm", "escalated_at|escalated_to|entry_type"]}

followed(name) := {"sequels": {name: sequels.followed({"days": 2}, {"days": 2})}}

perhaps_followed(name) := {"sequels": {name: sequels.perhaps_followed({"days": 2}, {"days": 2})}}

silent(fields) if {
	rule.applies with input as refused(fields)
	rule.findings == set() with input as refused(fields)
	rule.unproven == set() with input as refused(fields)
}

open(fields, field) if {
	rule.applies with input as refused(fields)
	rule.findings == set() with input as refused(fields)
	rule.unproven == {{"field": field}} with input as refused(fields)
}

test_fires_when_nothing_of_it_is_recorded if {
	rule.applies with input as refused({})
	rule.findings == {nowhere} with input as refused({})
	rule.findings == {nowhere} with input as refused({"sequels": {
		"escalation": sequels.nothing({"days": 9}, {"days": 9}),
		"undone": sequels.nothing({"days": 9}, {"days": 9}),
	}})
}

test_fires_on_a_box_that_says_no if {
	every written in ["No", "not escalated", "Not needed.", "N/A", "-"] {
		rule.findings == {nowhere} with input as refused({"escalated_to": written})
	}
}

test_both_packs_judge_it_alike if {
	rule.findings == {nowhere} with input as fixtures.protocol(entry({}))
}

test_escalation_in_the_entry_explains if {
	silent({"escalated_at": "2026-03-09T16:00"})
	rule.explanations == {{"reason": "escalated", "escalated_on": "2026-03-09"}} with input as refused({"escalated_at": "2026-03-09T16:00", "escalated_to": "Head of service"})
	silent({"escalated_to": "Head of service"})
	rule.explanations == {{"reason": "escalated"}} with input as refused({"escalated_to": "Head of service"})
}

test_escalation_of_its_own_explains if {
	silent(followed("escalation"))
	rule.explanations == {{"reason": "escalated", "escalated_on": "2026-03-12"}} with input as refused(followed("escalation"))
	undated := {"sequels": {"escalation": {"found": true, "strength": "strong"}}}
	rule.explanations == {{"reason": "escalated"}} with input as refused(undated)
}

test_reversal_explains if {
	silent(followed("undone"))
	rule.explanations == {{"reason": "shared after all", "shared_on": "2026-03-12"}} with input as refused(followed("undone"))
}

test_weak_tie_is_unproven if {
	open(perhaps_followed("escalation"), "escalated_at")
	open(perhaps_followed("undone"), "decision")
	silent(object.union(perhaps_followed("undone"), {"escalated_to": "Head of service"}))
}

test_unreadable_answers_are_unproven if {
	open({"escalated_to": "unclear"}, "escalated_to")
	open({"harm": "unclear"}, "harm")
	silent(object.union({"harm": "unclear"}, followed("escalation")))
}

test_without_columns_and_case_it_is_unproven if {
	narrow := fixtures.today(fixtures.event({"kind": "refusal", "harm": "significant harm", "provided": {"harm": true, "entry_type": true}}))
	rule.findings == set() with input as narrow
	rule.unproven == {{"field": "case_ref"}} with input as narrow
}

test_absent_column_is_asked_about if {
	rule.applies with input as fixtures.today(fixtures.event({"kind": "refusal", "provided": {}}))
	rule.findings == set() with input as fixtures.today(fixtures.event({"kind": "refusal", "provided": {}}))
}

test_refusals_without_risk_and_other_kinds_are_not_judged if {
	not rule.applies with input as refused({"harm": "in need"})
	not rule.applies with input as fixtures.today(object.remove(entry({}), ["harm"]))
	not rule.applies with input as refused({"kind": "disclosure"})
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

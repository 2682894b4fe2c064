package rules.retention.past_its_date_test

import data.lib.fixtures_test as fixtures
import data.rules.retention.past_its_date as rule

kept(fields) := fixtures.today(fixtures.event(object.union(
	{"kind": "record", "retention": {"class_known": true, "indefinite": false, "due_on": "2025-05-01"}},
	fields,
)))

test_fires_on_an_overdue_record_with_all_columns_that_could_explain_it if {
	rule.applies with input as kept({})
	rule.findings == {{
		"field": "retain_until", "due_on": "2025-05-01",
		"needs": ["retain_until|retention_schedule", "disposed_on", "hold", "retention_review"],
	}} with input as kept({})
}

test_silent_until_the_last_day_is_over if {
	rule.findings == set() with input as kept({"retention": {"due_on": "2026-11-22"}})
	count(rule.findings) == 1 with input as kept({"retention": {"due_on": "2026-11-21"}})
}

test_silent_when_disposed_of if {
	rule.findings == set() with input as kept({"disposed_on": "2025-06-01"})
	rule.explanations == set() with input as kept({"disposed_on": "2025-06-01", "hold": "yes"})
}

test_hold_explains if {
	rule.findings == set() with input as kept({"hold": "yes"})
	rule.explanations == {{"reason": "legal hold", "due_on": "2025-05-01"}} with input as kept({"hold": "yes"})
	count(rule.findings) == 1 with input as kept({"hold": "no"})
}

test_review_to_come_explains if {
	rule.findings == set() with input as kept({"retention_review": "2026-11-22"})
	rule.explanations == {{"reason": "review in date", "review_on": "2026-11-22"}} with input as kept({"retention_review": "2026-11-22"})
	count(rule.findings) == 1 with input as kept({"retention_review": "2026-11-21"})
}

test_unreadable_hold_is_unproven if {
	rule.findings == set() with input as kept({"hold": "unclear"})
	rule.unproven == {{"field": "hold", "due_on": "2025-05-01"}} with input as kept({"hold": "unclear"})
}

test_unknown_day_is_unproven if {
	unknown := fixtures.today(fixtures.event({"kind": "record", "retention": {"class_known": false, "indefinite": false}}))
	rule.findings == set() with input as unknown
	rule.unproven == {{"field": "retain_until"}} with input as unknown
}

test_indefinite_is_judged_elsewhere if {
	forever := fixtures.today(fixtures.event({"kind": "record", "retention": {"class_known": true, "indefinite": true}}))
	rule.findings == set() with input as forever
	rule.unproven == set() with input as forever
}

test_events_without_retention_are_not_judged if {
	not rule.applies with input as fixtures.today(fixtures.event({}))
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

test_period_that_has_not_begun_explains if {
	open := _of_class({"begun": false})
	rule.unproven == set() with input as open
	rule.explanations == {{"reason": "its period has not begun"}} with input as open
	count(rule.unproven) == 1 with input as _of_class({"begun": true})
}

_of_class(state) := fixtures.today(fixtures.event({
	"kind": "record",
	"retention": object.union({"class_known": true, "indefinite": false}, state),
}))

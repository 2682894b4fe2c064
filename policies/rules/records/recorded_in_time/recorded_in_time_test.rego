package rules.records.recorded_in_time_test

import data.lib.fixtures_test as fixtures
import data.rules.records.recorded_in_time as rule

recorded(days, fields) := fixtures.today(fixtures.event(object.union(
	{"recorded_at": "2026-03-20", "days_to_record": days},
	fields,
)))

late(days, limit, needs) := {"field": "recorded_at", "days": days, "limit": limit, "needs": needs}

test_fires_when_an_emergency_could_still_explain_it_only_with_that_column if {
	rule.applies with input as recorded(6, {})
	rule.findings == {late(6, 5, ["recorded_at", "shared_at|decided_at", "emergency"])} with input as recorded(6, {})
	rule.findings == {late(6, 5, [
		"recorded_at", "decided_at",
		"emergency",
	])} with input as recorded(6, {"kind": "refusal"})
}

test_fires_when_it_is_late_even_for_an_emergency if {
	rule.findings == {late(11, 5, ["recorded_at", "shared_at|decided_at"])} with input as recorded(11, {})
	rule.findings == {late(11, 5, ["recorded_at", "shared_at|decided_at"])} with input as recorded(11, {"emergency": "unclear"})
	rule.findings == {late(11, 10, ["recorded_at", "shared_at|decided_at"])} with input as recorded(11, {"emergency": "yes"})
}

test_both_packs_judge_it_alike if {
	said := fixtures.protocol(fixtures.event({"recorded_at": "2026-03-20", "days_to_record": 11}))
	rule.findings == {late(11, 5, ["recorded_at", "shared_at|decided_at"])} with input as said
}

test_silent_within_the_limit_and_before_the_act if {
	every days in [0, 5, -3] {
		rule.findings == set() with input as recorded(days, {})
		rule.unproven == set() with input as recorded(days, {})
		rule.explanations == set() with input as recorded(days, {"emergency": "yes"})
	}
}

test_emergency_explains_up_to_its_own_limit if {
	rule.findings == set() with input as recorded(10, {"emergency": "yes"})
	rule.explanations == {{"reason": "emergency"}} with input as recorded(10, {"emergency": "yes"})
}

test_unreadable_emergency_is_unproven if {
	unread := recorded(7, {"emergency": "unclear"})
	rule.findings == set() with input as unread
	rule.unproven == {{"field": "emergency", "days": 7, "limit": 5}} with input as unread
}

test_date_that_can_be_read_in_two_ways_is_unproven if {
	doubtful := recorded(40, {"doubts": [{"field": "recorded_at", "problem": "ambiguous order"}]})
	rule.findings == set() with input as doubtful
	rule.unproven == {{"field": "recorded_at", "days": 40, "limit": 5}} with input as doubtful
	elsewhere := recorded(40, {"doubts": [{"field": "consent_at", "problem": "ambiguous order"}]})
	count(rule.findings) == 1 with input as elsewhere
}

test_blank_date_is_unproven if {
	rule.findings == set() with input as fixtures.today(fixtures.event({}))
	rule.unproven == {{"field": "recorded_at"}} with input as fixtures.today(fixtures.event({}))
	undated := fixtures.today(fixtures.event({"recorded_at": "2026-03-20"}))
	rule.unproven == {{"field": "shared_at"}} with input as undated
}

test_other_kinds_are_not_judged if {
	not rule.applies with input as recorded(40, {"kind": "request"})
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

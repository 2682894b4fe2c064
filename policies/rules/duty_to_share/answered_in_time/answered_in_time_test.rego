package rules.duty_to_share.answered_in_time_test

import data.lib.fixtures_test as fixtures
import data.lib.sequels_test as sequels
import data.rules.duty_to_share.answered_in_time as rule

columns := {"entry_type": true, "requested_at": true, "decided_at": true, "decision": true, "rating": true}

entry(fields) := fixtures.event(object.union(
	{"kind": "request", "requested_at": "2026-03-09T10:00", "provided": columns, "rating": "amber"},
	fields,
))

asked(fields) := fixtures.today(entry(fields))

spans(hours, days) := {"working_hours": hours, "working_days": days}

answered(hours, days) := {"answer": sequels.followed(spans(hours, days), spans(hours, days))}

waiting(hours, days) := {"answer": sequels.nothing(spans(hours, days), spans(hours, days))}

agreed(sequel) := {"answer": object.union(sequel.answer, {"limit": {"amount": 3, "unit": "working_days", "agreement": "ISA-3-MASH"}})}

late(answer, limit) := {"field": "decided_at", "answer": answer, "limit": limit}

missing(limit) := {
	"field": "decided_at", "answer": "has no answer or decision on record", "limit": limit,
	"needs": ["requested_at|received_at", "decision|decided_at|entry_type"],
}

in_order(fields) if {
	rule.applies with input as asked(fields)
	rule.findings == set() with input as asked(fields)
	rule.unproven == set() with input as asked(fields)
}

open(fields, field) if {
	rule.applies with input as asked(fields)
	rule.findings == set() with input as asked(fields)
	rule.unproven == {{"field": field}} with input as asked(fields)
}

test_fires_on_a_late_answer_by_its_rating if {
	rule.findings == {late("was answered after 2 working days", "1 working day")} with input as asked({"sequels": answered(12, 2)})
	rule.findings == {late("was answered after more than 4 working hours", "4 working hours")} with input as asked({
		"rating": "red",
		"sequels": answered(4.5, 1),
	})
}

test_both_packs_judge_it_alike if {
	rule.findings == {late("was answered after 2 working days", "1 working day")} with input as fixtures.protocol(entry({"sequels": answered(12, 2)}))
}

test_fires_when_there_is_no_decision_and_the_time_is_over if {
	rule.findings == {missing("1 working day")} with input as asked({"decision": "pending", "sequels": waiting(20, 2)})
	rule.unproven == set() with input as asked({"decision": "pending", "sequels": waiting(20, 2)})
}

test_fires_on_an_answer_that_says_when_it_was_asked_for if {
	every kind in ["disclosure", "refusal"] {
		rule.applies with input as asked({"kind": kind, "sequels": answered(12, 2)})
		count(rule.findings) == 1 with input as asked({"kind": kind, "sequels": answered(12, 2)})
	}
}

test_silent_in_time if {
	in_order({"sequels": answered(7, 1)})
	in_order({"rating": "red", "sequels": answered(4, 1)})
}

test_agreement_goes_before_the_pack if {
	in_order({"sequels": agreed(answered(20, 3))})
	rule.findings == {late("was answered after 4 working days", "3 working days")} with input as asked({"sequels": agreed(answered(30, 4))})
	rule.findings == {missing("3 working days")} with input as asked({"sequels": agreed(waiting(30, 4))})
	in_order({"rating": "unclear", "sequels": agreed(answered(20, 3))})
}

test_request_without_a_rating_has_the_ordinary_time if {
	unrated := object.remove(entry({"sequels": answered(30, 4)}), ["rating"])
	rule.findings == set() with input as fixtures.today(unrated)
	rule.unproven == set() with input as fixtures.today(unrated)
	in_order({"rating": "blue", "sequels": answered(30, 4)})
	rule.findings == {late("was answered after 6 working days", "5 working days")} with input as asked({"rating": "blue", "sequels": answered(44, 6)})
}

test_time_that_is_not_over_explains if {
	in_order({"sequels": waiting(3, 1)})
	rule.explanations == {{"reason": "still within the time", "limit": "1 working day"}} with input as asked({"sequels": waiting(3, 1)})
	rule.explanations == set() with input as asked({"sequels": answered(3, 1)})
}

test_doubtful_tie_or_time_is_unproven if {
	open({"sequels": {"answer": sequels.perhaps_followed(spans(3, 0), spans(3, 0))}}, "decided_at")
	open({"rating": "red", "sequels": {"answer": sequels.followed(spans(0, 0), spans(8, 1))}}, "decided_at")
}

test_unreadable_rating_is_unproven_unless_all_ratings_agree if {
	open({"rating": "unclear", "sequels": answered(12, 2)}, "rating")
	in_order({"rating": "unclear", "sequels": answered(2, 0)})
	rule.findings == {late("was answered after 6 working days", "5 working days")} with input as asked({"rating": "unclear", "sequels": answered(44, 6)})
}

test_absent_rating_is_unproven_unless_all_ratings_agree if {
	unrated := fixtures.today(object.union(
		object.remove(entry({"sequels": answered(12, 2)}), ["rating", "provided"]),
		{"provided": {"requested_at": true}},
	))
	rule.findings == set() with input as unrated
	rule.unproven == {{"field": "rating"}} with input as unrated
}

test_request_without_a_day_is_unproven if {
	undated := fixtures.today(object.remove(entry({}), ["requested_at"]))
	rule.applies with input as undated
	rule.findings == set() with input as undated
	rule.unproven == {{"field": "requested_at"}} with input as undated
}

test_absent_column_is_asked_about if {
	every kind in ["request", "disclosure", "refusal"] {
		rule.applies with input as fixtures.today(fixtures.event({"kind": kind, "provided": {}}))
		rule.findings == set() with input as fixtures.today(fixtures.event({"kind": kind, "provided": {}}))
	}
}

test_disclosure_that_nobody_asked_for_is_not_judged if {
	not rule.applies with input as fixtures.today(object.remove(entry({"kind": "disclosure"}), ["requested_at"]))
	rule.applies with input as fixtures.today(object.remove(entry({"kind": "disclosure", "sequels": answered(1, 0)}), ["requested_at"]))
}

test_other_kinds_are_not_judged if {
	every kind in ["referral", "advice", "message", "record"] {
		not rule.applies with input as asked({"kind": kind})
	}
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

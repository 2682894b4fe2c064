package rules.openness.unsafe_to_tell_test

import data.lib.fixtures_test as fixtures
import data.rules.openness.unsafe_to_tell as rule

marked(fields) := fixtures.today(fixtures.event(object.union(
	{"unsafe_to_inform": "yes", "provided": {"unsafe_to_inform": true, "subject_informed": true, "informed_at": true}},
	fields,
)))

answered := {"field": "subject_informed", "needs": ["unsafe_to_inform", "subject_informed"]}

dated := {"field": "informed_at", "needs": ["unsafe_to_inform", "informed_at"]}

test_fires_when_told_although_unsafe if {
	rule.applies with input as marked({"subject_informed": "yes"})
	rule.findings == {answered} with input as marked({"subject_informed": "yes"})
	rule.findings == {answered} with input as marked({"subject_informed": "yes", "informed_at": "2026-03-10"})
	rule.findings == {dated} with input as marked({"informed_at": "2026-03-10"})
	rule.findings == {answered} with input as marked({"subject_informed": "yes", "kind": "refusal"})
}

test_both_packs_judge_it_alike if {
	said := fixtures.protocol(fixtures.event({"unsafe_to_inform": "yes", "subject_informed": "yes"}))
	rule.findings == {answered} with input as said
}

test_silent_when_nobody_was_told if {
	every fields in [{"subject_informed": "no"}, {}] {
		rule.applies with input as marked(fields)
		rule.findings == set() with input as marked(fields)
		rule.unproven == set() with input as marked(fields)
	}
}

test_unreadable_answers_are_unproven if {
	every told in [{"subject_informed": "yes"}, {"subject_informed": "unclear"}, {"informed_at": "2026-03-10"}] {
		unread := marked(object.union(told, {"unsafe_to_inform": "unclear"}))
		rule.findings == set() with input as unread
		rule.unproven == {{"field": "unsafe_to_inform"}} with input as unread
	}
	rule.findings == set() with input as marked({"subject_informed": "unclear"})
	rule.unproven == {{"field": "subject_informed"}} with input as marked({"subject_informed": "unclear"})
	rule.unproven == set() with input as marked({"unsafe_to_inform": "unclear", "subject_informed": "no"})
}

test_later_notice_is_unproven if {
	noticed := marked({"sequels": {"notice": {"found": true, "strength": "strong"}}})
	rule.findings == set() with input as noticed
	rule.unproven == {{"field": "subject_informed", "reason": "a later notice to the person"}} with input as noticed
	perhaps := marked({"sequels": {"notice": {"found": true, "strength": "weak"}}})
	rule.unproven == set() with input as perhaps
}

test_absent_column_is_asked_about_where_somebody_was_told if {
	rule.applies with input as fixtures.today(fixtures.event({"subject_informed": "yes"}))
	rule.findings == set() with input as fixtures.today(fixtures.event({"subject_informed": "yes"}))
	not rule.applies with input as fixtures.today(fixtures.event({"subject_informed": "no"}))
}

test_entries_without_the_mark_are_not_judged if {
	not rule.applies with input as marked({"unsafe_to_inform": "no", "subject_informed": "yes"})
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

test_blank_without_a_column_for_the_day_is_unproven if {
	narrow := fixtures.event({"unsafe_to_inform": "yes", "provided": {"unsafe_to_inform": true, "subject_informed": true}})
	rule.unproven == {{"field": "informed_at"}} with input as fixtures.today(narrow)
	rule.unproven == set() with input as fixtures.today(object.union(narrow, {"subject_informed": "no"}))
	dates := fixtures.event({"unsafe_to_inform": "yes", "provided": {"unsafe_to_inform": true, "informed_at": true}})
	rule.unproven == {{"field": "subject_informed"}} with input as fixtures.today(dates)
}

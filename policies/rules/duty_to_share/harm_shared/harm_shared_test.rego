package rules.duty_to_share.harm_shared_test

import data.lib.fixtures_test as fixtures
import data.lib.sequels_test as sequels
import data.rules.duty_to_share.harm_shared as rule

columns := {"entry_type": true, "case_ref": true, "harm": true}

entry(fields) := fixtures.event(object.union(
	{
		"kind": "referral", "case_ref": "BR-2026-00412", "provided": columns,
		"harm": "significant harm", "first_flag": true,
	},
	fields,
))

flagged(fields) := fixtures.today(entry(fields))

shared_after(at_least, at_most) := {"share": sequels.followed({"working_days": at_least}, {"working_days": at_most})}

never_shared(at_least, at_most) := {"share": sequels.nothing({"working_days": at_least}, {"working_days": at_most})}

without(field) := fixtures.today(object.remove(entry({"first_flag": false}), [field, "first_flag"]))

late := {"field": "harm", "sharing": "it was shared after 4 working days", "limit": "3 working days"}

missing := {"field": "harm", "sharing": "no sharing is on record", "limit": "3 working days"}

test_fires_when_it_was_shared_too_late if {
	rule.applies with input as flagged({"sequels": shared_after(4, 4)})
	rule.findings == {late} with input as flagged({"sequels": shared_after(4, 4)})
	rule.unproven == set() with input as flagged({"sequels": shared_after(4, 4)})
}

test_fires_when_nothing_was_shared_and_the_time_is_over if {
	rule.findings == {missing} with input as flagged({"sequels": never_shared(4, 4)})
}

test_both_packs_judge_it_alike if {
	rule.findings == {missing} with input as fixtures.protocol(entry({"sequels": never_shared(4, 4)}))
}

test_refusal_is_judged_too if {
	rule.findings == {missing} with input as flagged({"kind": "refusal", "sequels": never_shared(9, 9)})
	rule.findings == set() with input as flagged({"kind": "refusal", "sequels": shared_after(0, 0)})
}

waited(days) := flagged({"kind": "disclosure", "first_flag": false, "sequels": shared_after(days, days)})

test_disclosure_that_waited_after_its_decision_is_judged if {
	rule.applies with input as waited(4)
	rule.findings == {late} with input as waited(4)
	rule.findings == set() with input as waited(3)
	rule.unproven == set() with input as waited(3)
	not rule.applies with input as flagged({"kind": "disclosure", "first_flag": false})
}

test_silent_when_shared_in_time if {
	every days in [0, 3] {
		rule.findings == set() with input as flagged({"sequels": shared_after(days, days)})
		rule.unproven == set() with input as flagged({"sequels": shared_after(days, days)})
	}
}

test_time_that_is_not_over_explains if {
	fresh := flagged({"sequels": never_shared(3, 3)})
	rule.findings == set() with input as fresh
	rule.unproven == set() with input as fresh
	rule.explanations == {{"reason": "still within the time", "limit": "3 working days"}} with input as fresh
}

test_meeting_of_agencies_explains if {
	every kind in ["strategy discussion", "conference"] {
		met := flagged({"kind": kind, "sequels": never_shared(90, 90)})
		rule.findings == set() with input as met
		rule.unproven == set() with input as met
		rule.explanations == {{"reason": "shared at a meeting of agencies"}} with input as met
	}
}

test_doubtful_tie_or_time_is_unproven if {
	weak := {"share": sequels.perhaps_followed({"working_days": 1}, {"working_days": 1})}
	every followed in [weak, shared_after(3, 4), never_shared(3, 4), {}] {
		rule.findings == set() with input as flagged({"sequels": followed})
		rule.unproven == {{"field": "case_ref"}} with input as flagged({"sequels": followed})
	}
}

test_entry_without_a_case_or_a_day_is_unproven if {
	every field in ["case_ref", "date"] {
		rule.applies with input as without(field)
		rule.findings == set() with input as without(field)
		rule.unproven == {{"field": "case_ref"}} with input as without(field)
	}
}

test_unreadable_harm_is_unproven_unless_it_was_shared if {
	unread := {"harm": "unclear", "first_flag": false}
	rule.applies with input as flagged(unread)
	rule.unproven == {{"field": "harm"}} with input as flagged(unread)
	rule.unproven == {{"field": "harm"}} with input as flagged(object.union(unread, {"sequels": never_shared(9, 9)}))
	rule.findings == set() with input as flagged(object.union(unread, {"sequels": never_shared(9, 9)}))
	rule.unproven == set() with input as flagged(object.union(unread, {"sequels": shared_after(1, 1)}))
	rule.unproven == set() with input as flagged(object.union(unread, {"kind": "conference"}))
	rule.explanations == {{"reason": "shared at a meeting of agencies"}} with input as flagged(object.union(unread, {"kind": "conference"}))
}

test_unreadable_kind_may_be_the_disclosure if {
	unread := flagged({"kind": "unclear", "sequels": never_shared(9, 9)})
	rule.findings == set() with input as unread
	rule.unproven == {{"field": "entry_type"}} with input as unread
}

test_absent_column_is_asked_about if {
	rule.applies with input as fixtures.today(fixtures.event({"kind": "referral", "provided": {}}))
	rule.findings == set() with input as fixtures.today(fixtures.event({"kind": "referral", "provided": {}}))
	rule.unproven == set() with input as fixtures.today(fixtures.event({"kind": "referral", "provided": {}}))
}

test_blank_or_lower_harm_is_not_judged if {
	not rule.applies with input as fixtures.today(object.remove(entry({}), ["harm", "first_flag"]))
	every harm in ["in need", "none"] {
		not rule.applies with input as flagged({"harm": harm})
	}
}

test_later_entries_of_the_case_are_not_judged if {
	not rule.applies with input as flagged({"first_flag": false})
	not rule.applies with input as fixtures.today(object.remove(entry({}), ["first_flag"]))
	not rule.applies with input as fixtures.today(object.remove(entry({"first_flag": false}), ["date"]))
}

test_record_that_opens_with_it_is_judged if {
	rule.findings == {missing} with input as flagged({"kind": "record", "sequels": never_shared(4, 4)})
}

test_note_that_flags_it_is_judged if {
	rule.findings == {missing} with input as flagged({"kind": "note", "sequels": never_shared(4, 4)})
	rule.applies with input as fixtures.today(fixtures.event({"kind": "note", "provided": {}}))
}

test_other_kinds_are_not_judged if {
	every kind in ["disclosure", "message"] {
		not rule.applies with input as flagged({"kind": kind})
	}
	not rule.applies with input as flagged({"kind": "record", "first_flag": false})
	not rule.applies with input as fixtures.log({"kind": "log", "id": "L", "provided": {}})
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

package rules.duty_to_share.fgm_reported_test

import data.lib.fixtures_test as fixtures
import data.lib.sequels_test as sequels
import data.rules.duty_to_share.fgm_reported as rule

columns := {"fgm": true, "age": true, "harm": true, "case_ref": true}

entry(fields) := fixtures.event(object.union(
	{"kind": "assessment", "provided": columns, "fgm": "known", "age_years": 14},
	fields,
))

known(fields) := fixtures.today(entry(fields))

ageless(fields) := fixtures.today(object.remove(entry(fields), ["age_years"]))

spans(days) := {"working_days": days, "days": days}

reported(days) := {"police_report": sequels.followed(spans(days), spans(days))}

unreported(days) := {"police_report": sequels.nothing(spans(days), spans(days))}

fault(report) := {
	"field": "fgm", "report": report, "limit": "1 working day",
	"needs": ["fgm", "age|date_of_birth", "recipient_org|recipient_address"],
}

silent(judged) if {
	rule.applies with input as judged
	rule.findings == set() with input as judged
	rule.unproven == set() with input as judged
}

open(judged, field) if {
	rule.applies with input as judged
	rule.findings == set() with input as judged
	rule.unproven == {{"field": field}} with input as judged
}

test_fires_on_a_late_report if {
	rule.applies with input as known({"sequels": reported(2)})
	rule.findings == {fault("it was reported to the police after 2 working days")} with input as known({"sequels": reported(2)})
	rule.unproven == set() with input as known({"sequels": reported(2)})
}

test_fires_without_a_report if {
	rule.findings == {fault("no report to the police is on record")} with input as known({"sequels": unreported(31)})
}

test_says_when_the_month_is_over if {
	rule.findings == {fault("it was reported to the police after 32 working days, past the month that is allowed at most")} with input as known({"sequels": reported(32)})
	rule.findings == {fault("no report to the police is on record, past the month that is allowed at most")} with input as known({"sequels": unreported(32)})
}

test_both_packs_judge_it_alike if {
	rule.findings == {fault("no report to the police is on record")} with input as fixtures.protocol(entry({"sequels": unreported(31)}))
}

test_silent_when_reported_by_the_next_working_day if {
	silent(known({"sequels": reported(1)}))
	silent(ageless({"sequels": reported(1)}))
}

test_time_that_is_not_over_explains if {
	silent(known({"sequels": unreported(1)}))
	rule.explanations == {{"reason": "still within the time", "limit": "1 working day"}} with input as known({"sequels": unreported(1)})
}

test_report_itself_explains if {
	every recipient in [{"written": "Met", "kind": "police"}, {"written": "Met", "partner": {"name": "Met", "kind": "police"}}] {
		report := known({"kind": "disclosure", "recipient_partners": [recipient], "sequels": unreported(90)})
		silent(report)
		rule.explanations == {{"reason": "this is the report to the police"}} with input as report
	}
	elsewhere := known({"kind": "disclosure", "recipient_partners": [{"written": "GP", "kind": "health"}], "sequels": unreported(9)})
	count(rule.findings) == 1 with input as elsewhere
}

test_doubtful_or_unsearchable_report_is_unproven if {
	open(known({}), "case_ref")
	open(known({"sequels": {"police_report": sequels.perhaps_followed(spans(1), spans(1))}}), "case_ref")
	open(known({"sequels": {"police_report": sequels.followed(spans(1), spans(2))}}), "case_ref")
}

test_unknown_age_is_unproven if {
	open(ageless({"sequels": unreported(9)}), "date_of_birth")
	open(ageless({}), "case_ref")
}

test_unreadable_fgm_is_unproven if {
	open(known({"fgm": "unclear", "sequels": unreported(9)}), "fgm")
	silent(known({"fgm": "unclear", "sequels": reported(1)}))
}

test_absent_column_is_asked_about_where_harm_is_flagged if {
	every fields in [
		{"harm": "significant harm", "provided": {"harm": true}}, {"harm": "unclear", "provided": {"harm": true}},
		{"provided": {}},
	] {
		unknown := fixtures.today(fixtures.event(object.union({"kind": "assessment"}, fields)))
		silent(unknown)
	}
	not rule.applies with input as fixtures.today(fixtures.event({"kind": "assessment", "harm": "in need", "provided": {"harm": true}}))
}

test_adults_suspicions_and_blanks_are_not_judged if {
	not rule.applies with input as known({"age_years": 18})
	not rule.applies with input as known({"fgm": "suspected"})
	not rule.applies with input as known({"fgm": "no"})
	not rule.applies with input as fixtures.today(object.remove(entry({}), ["fgm"]))
	rule.applies with input as known({"age_years": 17})
}

test_later_entries_start_no_clock if {
	rule.applies with input as known({"first_fgm": true, "sequels": unreported(9)})
	not rule.applies with input as known({"first_fgm": false, "sequels": unreported(9)})
}

test_record_that_opens_with_it_is_judged if {
	opening := known({"kind": "record", "first_fgm": true, "sequels": unreported(31)})
	rule.applies with input as opening
	rule.findings == {fault("no report to the police is on record")} with input as opening
	not rule.applies with input as known({"kind": "record", "first_fgm": false, "sequels": unreported(31)})
	not rule.applies with input as known({"kind": "record", "first_fgm": true, "age_years": 19})
}

test_note_that_tells_of_it_is_judged if {
	count(rule.findings) == 1 with input as known({"kind": "note", "sequels": unreported(9)})
	rule.applies with input as fixtures.today(fixtures.event({"kind": "note", "provided": {}}))
}

test_other_kinds_are_not_judged if {
	every kind in ["record", "message"] {
		not rule.applies with input as known({"kind": kind})
	}
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

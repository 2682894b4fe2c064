package rules.incidents.reported_in_time_test

import data.lib.fixtures_test as fixtures
import data.rules.incidents.reported_in_time as rule

breach(fields) := fixtures.today(fixtures.event(object.union({"kind": "incident"}, fields)))

reported(least, most) := breach({"reported_at": "2026-03-12", "reporting": {"at_least": least, "at_most": most}})

late(hours) := {
	"field": "reported_at", "hours": hours,
	"problem": "it was reported, which is later than the law allows",
	"needs": ["aware_at", "reported_at"],
}

undecided(hours) := {
	"field": "reported_at", "hours": hours,
	"problem": "it had not been reported, and no decision was recorded",
	"needs": ["aware_at", "reported_at", "decision"],
}

test_fires_on_a_late_report if {
	rule.applies with input as reported(72.5, 72.5)
	rule.findings == {late(72)} with input as reported(72.5, 72.5)
	rule.findings == {late(168)} with input as reported(168, 192)
}

noted(fields) := fixtures.today(fixtures.event(object.union({"aware_at": "2026-03-09T10:00:00Z", "decision": "do not share", "reasons": "The child is at risk"}, fields)))

test_an_incident_that_a_disclosure_notes_is_judged if {
	rule.applies with input as noted({})
	rule.findings == {late(121)} with input as noted({"reported_at": "2026-03-14", "reporting": {"at_least": 121, "at_most": 121}})
	rule.findings == set() with input as noted({"reported_at": "2026-03-10", "reporting": {"at_least": 24, "at_most": 24}})
}

test_no_report_of_what_a_disclosure_notes_is_unproven if {
	rule.findings == set() with input as noted({"reporting": {"open": 100}})
	rule.unproven == {{"field": "decision"}} with input as noted({"reporting": {"open": 100}})
	not rule.applies with input as fixtures.today(fixtures.event({}))
}

test_silent_on_a_report_in_time if {
	every hours in [0, 24, 72] {
		rule.findings == set() with input as reported(hours, hours)
		rule.unproven == set() with input as reported(hours, hours)
	}
}

test_days_without_times_are_unproven_where_the_hour_decides if {
	rule.findings == set() with input as reported(48, 96)
	rule.unproven == {{"field": "reported_at"}} with input as reported(48, 96)
}

test_fires_without_report_or_decision if {
	rule.findings == {undecided(100)} with input as breach({"reporting": {"open": 100}})
	every decision in ["pending", "seek advice"] {
		waiting := breach({"decision": decision, "reasons": "Waiting for the officer", "reporting": {"open": 100}})
		rule.findings == {undecided(100)} with input as waiting
	}
}

test_silent_while_the_time_is_running if {
	rule.findings == set() with input as breach({"reporting": {"open": 72}})
	rule.unproven == set() with input as breach({"reporting": {"open": 72}})
	rule.explanations == {{"reason": "the time for the report is still running"}} with input as breach({"reporting": {"open": 72}})
}

test_reasoned_decision_explains if {
	decided := breach({"decision": "do not share", "reasons": "Deleted unread within the hour", "reporting": {"open": 100}})
	rule.findings == set() with input as decided
	rule.unproven == set() with input as decided
	rule.explanations == {{"reason": "a recorded decision not to report"}} with input as decided
}

test_reasoned_decision_needs_no_time if {
	decided := breach({"decision": "do not share", "reasons": "Deleted unread within the hour"})
	rule.unproven == set() with input as decided
}

test_decision_without_reasons_or_words_is_unproven if {
	every decision in ["do not share", "unclear", "share"] {
		doubtful := breach({"decision": decision, "reporting": {"open": 100}})
		rule.findings == set() with input as doubtful
		rule.unproven == {{"field": "decision"}} with input as doubtful
	}
	stock := breach({"decision": "do not share", "reasons": "as discussed", "reporting": {"open": 100}})
	rule.unproven == {{"field": "decision"}} with input as stock
}

test_blank_awareness_is_unproven if {
	rule.findings == set() with input as breach({})
	rule.unproven == {{"field": "aware_at"}} with input as breach({})
	rule.unproven == {{"field": "aware_at"}} with input as breach({"reported_at": "2026-03-12"})
}

test_other_kinds_are_not_judged if {
	not rule.applies with input as fixtures.today(fixtures.event({"reporting": {"open": 100}}))
	not rule.applies with input as fixtures.today(fixtures.message({}))
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

package rules.records.decision_record_test

import data.lib.fixtures_test as fixtures
import data.rules.records.decision_record as rule

sent(fields) := fixtures.today(fixtures.message(object.union(
	{"direction": "out", "recipients": [{"domain": "nhs.net", "own": false}]},
	fields,
)))

test_fires_once_for_each_domain_without_a_record if {
	rule.applies with input as sent({})
	recipients := [
		{"domain": "nhs.net", "own": false},
		{"domain": "nhs.net", "own": false},
		{"domain": "school.example", "own": false},
		{"domain": "bromley.gov.uk", "own": true},
	]
	rule.findings == {
		{"field": "recipients", "domain": "nhs.net"},
		{"field": "recipients", "domain": "school.example"},
	} with input as sent({"recipients": recipients})
}

test_silent_when_a_record_covers_the_recipient if {
	covered := sent({"recipients": [{"domain": "nhs.net", "own": false, "decision": {"strength": "strong"}}]})
	rule.applies with input as covered
	rule.findings == set() with input as covered
	rule.unproven == set() with input as covered
}

test_weak_tie_is_unproven if {
	tied := sent({"recipients": [{"domain": "nhs.net", "own": false, "decision": {"strength": "weak"}}]})
	rule.findings == set() with input as tied
	rule.unproven == {{"field": "recipients", "domain": "nhs.net"}} with input as tied
}

test_answers_recalls_and_second_sendings_need_none if {
	every mark in ["recall", "second_sending"] {
		not rule.applies with input as sent({mark: true})
	}
	not rule.applies with input as sent({"plain_answer": "yes"})
}

test_answer_of_unknown_size_is_unproven_without_a_record if {
	answer := sent({"plain_answer": "unclear", "recipients": [{"domain": "nhs.net", "own": false}]})
	rule.findings == set() with input as answer
	rule.unproven == {{"field": "size_bytes", "domain": "nhs.net"}} with input as answer
}

test_answer_to_nothing_that_a_log_shows_is_unproven_without_a_record if {
	answer := sent({
		"plain_answer": "unclear", "size_bytes": 71000,
		"recipients": [{"domain": "nhs.net", "own": false}],
	})
	rule.findings == set() with input as answer
	rule.unproven == {{
		"field": "subject", "domain": "nhs.net",
		"lacking": "message that it answers",
	}} with input as answer
}

test_mail_that_comes_in_or_stays_inside_is_not_judged if {
	every direction in ["in", "internal"] {
		not rule.applies with input as sent({"direction": direction})
	}
	not rule.applies with input as sent({"recipients": [{"domain": "bromley.gov.uk", "own": true}]})
}

test_unknown_direction_counts_as_out if {
	rule.applies with input as sent({"direction": "unclear"})
	rule.applies with input as fixtures.today(fixtures.message({"recipients": [{"domain": "nhs.net", "own": false}]}))
}

test_blank_recipients_leave_nothing_to_judge if {
	not rule.applies with input as fixtures.today(fixtures.message({}))
}

test_absent_column_is_asked_about if {
	rule.applies with input as fixtures.today({"kind": "message", "provided": {}})
}

test_entries_are_records_themselves if {
	not rule.applies with input as fixtures.today(fixtures.event({}))
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

test_link_that_anyone_can_open_is_named_so if {
	rule.findings == {{"field": "recipients", "domain": "anyone with the link"}} with input as fixtures.today(fixtures.message({
		"channel": "open link", "direction": "out",
		"recipients": [{"domain": "", "own": false}],
	}))
}

test_mail_that_no_case_log_reaches_is_unproven if {
	elsewhere := sent({"in_case_log": false})
	rule.findings == set() with input as elsewhere
	rule.unproven == {{"field": "case_log", "domain": "nhs.net"}} with input as elsewhere
	recorded := sent({
		"in_case_log": false,
		"recipients": [{"domain": "nhs.net", "own": false, "decision": {"strength": "strong"}}],
	})
	rule.unproven == set() with input as recorded
}

test_mail_that_came_in_is_judged_by_its_senders_own_log if {
	arrived := sent({"direction": "in", "sender_records": true})
	rule.findings == {{"field": "recipients", "domain": "nhs.net"}} with input as arrived
	not rule.applies with input as sent({"direction": "in", "sender_records": false})
}

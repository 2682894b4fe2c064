package rules.data_quality.dates_certain_test

import data.lib.fixtures_test as fixtures
import data.rules.data_quality.dates_certain as rule

doubted(doubts) := fixtures.event({"doubts": doubts})

test_fires_on_each_doubt if {
	doubts := [
		{"field": "shared_at", "problem": "ambiguous order"},
		{"field": "decided_at", "problem": "impossible order"},
	]
	rule.applies with input as fixtures.today(doubted(doubts))
	rule.findings == {
		{"field": "shared_at", "column": "shared at", "problem": "ambiguous order"},
		{"field": "decided_at", "column": "decided at", "problem": "impossible order"},
	} with input as fixtures.today(doubted(doubts))
}

test_both_packs_judge_it_alike if {
	count(rule.findings) == 1 with input as fixtures.protocol(doubted([{"field": "shared_at", "problem": "no zone"}]))
}

test_messages_are_judged_too if {
	mail := fixtures.message({"doubts": [{"field": "sent_at", "problem": "no zone"}]})
	rule.findings == {{"field": "sent_at", "column": "sent at", "problem": "no zone"}} with input as fixtures.today(mail)
}

test_silent_on_certain_dates if {
	every event in [fixtures.event({}), doubted([]), fixtures.message({})] {
		rule.applies with input as fixtures.today(event)
		rule.findings == set() with input as fixtures.today(event)
		rule.unproven == set() with input as fixtures.today(event)
	}
}

test_event_without_a_date_is_unproven if {
	undated := object.remove(fixtures.event({}), ["date"])
	rule.findings == set() with input as fixtures.today(undated)
	rule.unproven == {{"field": "date"}} with input as fixtures.today(undated)
}

test_date_that_nobody_could_read_is_a_finding_alone if {
	undated := object.remove(doubted([{"field": "shared_at", "problem": "ambiguous order"}]), ["date"])
	count(rule.findings) == 1 with input as fixtures.today(undated)
	rule.unproven == set() with input as fixtures.today(undated)
}

test_agreements_are_not_judged if not rule.applies with input as fixtures.agreement({"reference": "A"})

package rules.retention.retention_class_test

import data.lib.fixtures_test as fixtures
import data.rules.retention.retention_class as rule

kept(known, fields) := fixtures.today(fixtures.event(object.union({"kind": "record", "retention": {"class_known": known}}, fields)))

test_fires_on_a_blank_class if {
	rule.applies with input as kept(false, {})
	rule.findings == {{"field": "retention_class", "problem": "blank", "needs": ["retention_class"]}} with input as kept(false, {})
}

test_fires_on_a_class_that_the_schedule_does_not_know if {
	rule.findings == {{
		"field": "retention_class", "problem": "not in the retention schedule",
		"needs": ["retention_class", "retention_schedule"],
	}} with input as kept(false, {"retention_class": "Blue folder"})
}

test_silent_on_a_known_class if {
	rule.findings == set() with input as kept(true, {"retention_class": "LADO advice"})
}

test_unreadable_class_is_unproven if {
	rule.findings == set() with input as kept(false, {"retention_class": "unclear"})
	count(rule.unproven) == 1 with input as kept(false, {"retention_class": "unclear"})
}

test_both_packs_judge_it_alike if {
	count(rule.findings) == 1 with input as fixtures.protocol(fixtures.event({"retention": {"class_known": false}}))
}

test_events_without_retention_are_not_judged if {
	not rule.applies with input as fixtures.today(fixtures.event({}))
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

package rules.retention.indefinite_review_test

import data.lib.fixtures_test as fixtures
import data.rules.retention.indefinite_review as rule

kept(fields) := fixtures.today(fixtures.event(object.union({"kind": "record", "retention": {"indefinite": true}}, fields)))

test_fires_without_a_review_date if {
	rule.applies with input as kept({})
	rule.findings == {{
		"field": "retention_review", "problem": "is blank",
		"needs": ["retention_review", "disposed_on"],
	}} with input as kept({})
}

test_fires_when_the_review_date_has_passed if {
	rule.findings == {{
		"field": "retention_review", "problem": "has passed",
		"needs": ["retention_review", "disposed_on"],
	}} with input as kept({"retention_review": "2026-11-21"})
}

test_silent_with_a_review_to_come if {
	rule.findings == set() with input as kept({"retention_review": "2026-11-22"})
}

test_silent_when_disposed_of if {
	rule.findings == set() with input as kept({"disposed_on": "2024-01-01"})
	rule.findings == set() with input as kept({"disposed_on": "2024-01-01", "retention_review": "2020-01-01"})
}

test_unknown_schedule_is_unproven if {
	unknown := kept({"retention": {"indefinite": false}, "retention_class": "Adoption order"})
	rule.applies with input as unknown
	rule.findings == set() with input as unknown
	rule.unproven == {{"field": "retention_class"}} with input as unknown
}

test_records_with_a_last_day_are_not_judged if {
	not rule.applies with input as kept({"retention": {"indefinite": false}})
	not rule.applies with input as fixtures.today(fixtures.event({}))
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

package rules.retention.hold_kept_test

import data.lib.fixtures_test as fixtures
import data.rules.retention.hold_kept as rule

disposed(fields) := fixtures.today(fixtures.event(object.union(
	{
		"kind": "record", "disposed_on": "2024-02-01", "retention": {"due_on": "2020-01-01"},
		"provided": {"disposed_on": true, "hold": true},
	},
	fields,
)))

test_fires_under_a_hold if {
	rule.applies with input as disposed({"hold": "yes"})
	rule.findings == {{"field": "hold", "disposed_on": "2024-02-01"}} with input as disposed({"hold": "yes"})
}

test_silent_without_a_hold if {
	rule.findings == set() with input as disposed({"hold": "no"})
	rule.unproven == set() with input as disposed({"hold": "no"})
}

test_blank_hold_is_none if {
	rule.applies with input as disposed({})
	rule.findings == set() with input as disposed({})
	rule.unproven == set() with input as disposed({})
}

test_unreadable_hold_is_unproven if {
	rule.findings == set() with input as disposed({"hold": "unclear"})
	rule.unproven == {{"field": "hold"}} with input as disposed({"hold": "unclear"})
}

test_absent_column_is_asked_about if {
	record := fixtures.event({"kind": "record", "hold": "yes", "retention": {"indefinite": false}})
	rule.applies with input as fixtures.today(record)
	rule.findings == set() with input as fixtures.today(record)
}

test_records_that_are_kept_are_not_judged if {
	kept := {"kind": "record", "hold": "yes", "provided": {"disposed_on": true}, "retention": {"indefinite": false}}
	not rule.applies with input as fixtures.today(fixtures.event(kept))
	not rule.applies with input as fixtures.today(fixtures.event({}))
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

package rules.retention.destroyed_early_test

import data.lib.fixtures_test as fixtures
import data.rules.retention.destroyed_early as rule

disposed(retention, fields) := fixtures.today(fixtures.event(object.union(
	{
		"kind": "record", "disposed_on": "2024-02-01", "retention": retention,
		"provided": {"disposed_on": true, "retention_review": true},
	},
	fields,
)))

due(day) := {"class_known": true, "indefinite": false, "due_on": day}

forever := {"class_known": true, "indefinite": true}

fact(day) := {"field": "disposed_on", "disposed_on": "2024-02-01", "due_on": day}

test_fires_on_a_record_that_left_early if {
	rule.applies with input as disposed(due("2024-02-02"), {})
	rule.findings == {fact("2024-02-02")} with input as disposed(due("2024-02-02"), {})
}

test_both_packs_judge_it_alike if {
	rule.findings == {fact("2030-01-01")} with input as fixtures.protocol(disposed(due("2030-01-01"), {}).event)
}

test_silent_on_and_after_the_last_day if {
	every day in ["2024-02-01", "2020-01-01"] {
		rule.findings == set() with input as disposed(due(day), {})
		rule.unproven == set() with input as disposed(due(day), {})
	}
}

test_unknown_day_is_unproven if {
	rule.findings == set() with input as disposed({"class_known": false, "indefinite": false}, {})
	rule.unproven == {{"field": "retain_until"}} with input as disposed({"class_known": false, "indefinite": false}, {})
}

test_indefinite_leaves_after_its_review if {
	early := disposed(forever, {"retention_review": "2024-02-02"})
	rule.findings == {object.union(fact("2024-02-02"), {"needs": ["disposed_on", "retention_review"]})} with input as early
	after := disposed(forever, {"retention_review": "2024-02-01"})
	rule.findings == set() with input as after
	rule.unproven == set() with input as after
	rule.explanations == {{"reason": "disposed of after its review"}} with input as after
}

test_indefinite_without_a_review_is_unproven if {
	rule.findings == set() with input as disposed(forever, {})
	rule.unproven == {{"field": "retention_review"}} with input as disposed(forever, {})
}

test_schedule_goes_before_a_record_that_calls_itself_indefinite if {
	rule.findings == {fact("2030-01-01")} with input as disposed({"indefinite": true, "due_on": "2030-01-01"}, {})
	rule.unproven == set() with input as disposed({"indefinite": true, "due_on": "2030-01-01"}, {})
}

test_absent_column_is_asked_about if {
	record := fixtures.event({"kind": "record", "retention": due("2030-01-01")})
	rule.applies with input as fixtures.today(record)
	rule.unproven == set() with input as fixtures.today(record)
}

test_records_that_are_kept_are_not_judged if {
	kept := {"kind": "record", "provided": {"disposed_on": true}, "retention": due("2030-01-01")}
	not rule.applies with input as fixtures.today(fixtures.event(kept))
	not rule.applies with input as fixtures.today(fixtures.event({}))
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

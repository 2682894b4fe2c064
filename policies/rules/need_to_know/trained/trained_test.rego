package rules.need_to_know.trained_test

import data.lib.fixtures_test as fixtures
import data.rules.need_to_know.trained as rule

written(fields) := fixtures.today(fixtures.event(fields))

test_fires_after_the_last_day if {
	late := written({"training_date": "2025-03-08", "days_since_training": 366})
	rule.applies with input as late
	rule.findings == {{"field": "training_date", "days": 366}} with input as late
}

test_silent_on_the_last_day if {
	every days in [0, 365] {
		rule.findings == set() with input as written({"training_date": "2025-03-09", "days_since_training": days})
		rule.unproven == set() with input as written({"training_date": "2025-03-09", "days_since_training": days})
	}
}

test_blank_is_unproven if {
	rule.findings == set() with input as written({})
	rule.unproven == {{"field": "training_date", "problem": "blank"}} with input as written({})
}

test_date_after_the_disclosure_is_unproven if {
	later := written({"training_date": "2026-04-01", "days_since_training": -23})
	rule.findings == set() with input as later
	rule.unproven == {{"field": "training_date", "problem": "later than the disclosure"}} with input as later
}

test_without_a_day_it_is_unproven if {
	undated := written({"training_date": "2025-03-08"})
	rule.unproven == {{"field": "training_date", "problem": "without a day to compare it with"}} with input as undated
}

test_both_packs_judge_it_alike if {
	said := fixtures.protocol(fixtures.event({"training_date": "2020-01-01", "days_since_training": 2000}))
	rule.findings == {{"field": "training_date", "days": 2000}} with input as said
}

test_absent_column_is_asked_about if rule.applies with input as written({"provided": {}})

test_other_kinds_are_not_judged if {
	not rule.applies with input as written({"kind": "refusal"})
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

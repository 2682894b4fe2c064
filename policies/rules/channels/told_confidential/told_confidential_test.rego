package rules.channels.told_confidential_test

import data.lib.fixtures_test as fixtures
import data.rules.channels.told_confidential as rule

shared(fields) := fixtures.event(object.union({"provided": {"told_confidential": true}}, fields))

test_fires_when_not_told if {
	rule.applies with input as fixtures.today(shared({"told_confidential": "no"}))
	rule.findings == {{"field": "told_confidential", "problem": "denies"}} with input as fixtures.today(shared({"told_confidential": "no"}))
}

test_fires_on_a_blank_field if {
	rule.findings == {{"field": "told_confidential", "problem": "does not say"}} with input as fixtures.today(shared({}))
}

test_both_packs_judge_it_alike if {
	count(rule.findings) == 1 with input as fixtures.protocol(shared({}))
}

test_silent_when_told if {
	rule.findings == set() with input as fixtures.today(shared({"told_confidential": "yes"}))
	rule.unproven == set() with input as fixtures.today(shared({"told_confidential": "yes"}))
}

test_unreadable_answer_is_unproven if {
	rule.findings == set() with input as fixtures.today(shared({"told_confidential": "unclear"}))
	rule.unproven == {{"field": "told_confidential"}} with input as fixtures.today(shared({"told_confidential": "unclear"}))
}

test_absent_column_is_asked_about if rule.applies with input as fixtures.today(fixtures.event({}))

test_family_and_other_kinds_are_not_judged if {
	not rule.applies with input as fixtures.today(shared({"to_family": true}))
	rule.applies with input as fixtures.today(shared({"to_family": false}))
	not rule.applies with input as fixtures.today(shared({"kind": "refusal"}))
	not rule.applies with input as fixtures.today(fixtures.message({}))
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

package rules.duty_to_share.refusal_at_risk_test

import data.lib.fixtures_test as fixtures
import data.lib.sequels_test as sequels
import data.rules.duty_to_share.refusal_at_risk as rule

refused(fields) := fixtures.today(fixtures.event(object.union({"kind": "refusal"}, fields)))

test_fires_where_significant_harm_is_flagged if {
	rule.applies with input as refused({"harm": "significant harm"})
	rule.findings == {{"field": "harm"}} with input as refused({"harm": "significant harm"})
}

test_silent_on_lower_levels if {
	every harm in ["in need", "none"] {
		rule.applies with input as refused({"harm": harm})
		rule.findings == set() with input as refused({"harm": harm})
	}
}

test_blank_is_no_flag if {
	rule.applies with input as refused({})
	rule.findings == set() with input as refused({})
	rule.unproven == set() with input as refused({})
}

test_unreadable_level_is_unproven if {
	rule.findings == set() with input as refused({"harm": "unclear"})
	rule.unproven == {{"field": "harm"}} with input as refused({"harm": "unclear"})
}

test_only_refusals_are_judged if {
	not rule.applies with input as refused({"kind": "disclosure", "harm": "significant harm"})
	not rule.applies with input as fixtures.today(fixtures.message({}))
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

test_unreadable_decision_about_a_child_at_risk_is_unproven if {
	entry := fixtures.today(fixtures.event({"kind": "unclear", "decision": "unclear", "harm": "significant harm"}))
	rule.applies with input as entry
	rule.findings == set() with input as entry
	rule.unproven == {{"field": "decision"}} with input as entry
}

test_unreadable_decision_about_another_child_is_not_judged if {
	not rule.applies with input as fixtures.today(fixtures.event({"kind": "unclear", "decision": "unclear", "harm": "in need"}))
	not rule.applies with input as fixtures.today(fixtures.event({"kind": "unclear", "harm": "significant harm"}))
}

days(number) := {"working_days": number}

undone(sequel) := refused({"harm": "significant harm", "sequels": {"undone": sequel}})

test_reversal_within_the_time_explains if {
	reversed := undone(sequels.followed(days(3), days(3)))
	rule.findings == set() with input as reversed
	rule.unproven == set() with input as reversed
	rule.explanations == {{"reason": "shared after all", "shared_on": "2026-03-12"}} with input as reversed
}

test_later_reversal_explains_nothing if {
	every sequel in [
		sequels.followed(days(4), days(4)), sequels.perhaps_followed(days(4), days(4)),
		sequels.nothing(days(1), days(1)), sequels.nothing(days(3), days(4)), sequels.nothing(days(9), days(9)),
	] {
		rule.findings == {{"field": "harm"}} with input as undone(sequel)
		rule.unproven == set() with input as undone(sequel)
		rule.explanations == set() with input as undone(sequel)
	}
}

test_doubtful_reversal_is_unproven if {
	every sequel in [sequels.perhaps_followed(days(1), days(1)), sequels.followed(days(3), days(4))] {
		rule.findings == set() with input as undone(sequel)
		rule.unproven == {{"field": "shared_at"}} with input as undone(sequel)
	}
}

test_reversal_settles_an_unreadable_level if {
	reversed := refused({"harm": "unclear", "sequels": {"undone": sequels.followed(days(1), days(1))}})
	rule.unproven == set() with input as reversed
	rule.findings == set() with input as reversed
}

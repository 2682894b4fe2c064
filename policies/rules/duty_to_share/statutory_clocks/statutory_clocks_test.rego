package rules.duty_to_share.statutory_clocks_test

import data.lib.fixtures_test as fixtures
import data.lib.sequels_test as sequels
import data.rules.duty_to_share.statutory_clocks as rule

entry(fields) := fixtures.event(object.union({"kind": "referral", "provided": {"received_at": true, "decided_at": true}}, fields))

started(fields) := fixtures.today(entry(fields))

referral(decision, assessment) := started({"sequels": {"referral_decision": decision, "assessment": assessment}})

discussion(conference) := started({"kind": "strategy discussion", "sequels": {"conference": conference}})

after(days) := sequels.followed({"working_days": days}, {"working_days": days})

nothing(days) := sequels.nothing({"working_days": days}, {"working_days": days})

perhaps := sequels.perhaps_followed({"working_days": 1}, {"working_days": 1})

late_decision := {
	"field": "decided_at", "step": "The decision on the referral",
	"outcome": "came after 2 working days", "limit": "1 working day",
}

no_decision := {
	"field": "decided_at", "step": "The decision on the referral",
	"outcome": "is not on record", "limit": "1 working day",
	"needs": ["requested_at|received_at|decided_at", "decided_at|decision"],
}

late_assessment := {
	"field": "decided_at", "step": "The assessment",
	"outcome": "came after 46 working days", "limit": "45 working days",
}

late_conference := {
	"field": "decided_at", "step": "The conference",
	"outcome": "came after 16 working days", "limit": "15 working days",
}

test_fires_on_a_late_decision if {
	rule.applies with input as referral(after(2), after(40))
	rule.findings == {late_decision} with input as referral(after(2), after(40))
	rule.unproven == set() with input as referral(after(2), after(40))
}

test_fires_when_a_referral_was_never_decided if {
	rule.findings == {no_decision} with input as referral(nothing(2), nothing(2))
	rule.unproven == set() with input as referral(nothing(2), nothing(2))
}

test_fires_on_a_late_assessment_and_a_late_conference if {
	rule.findings == {late_assessment} with input as referral(after(1), after(46))
	rule.findings == {late_decision, late_assessment} with input as referral(after(2), after(46))
	rule.findings == {late_conference} with input as discussion(after(16))
}

test_both_packs_judge_it_alike if {
	old := fixtures.protocol(entry({"kind": "strategy discussion", "sequels": {"conference": after(16)}}))
	rule.findings == {late_conference} with input as old
}

test_silent_on_the_last_day if {
	rule.findings == set() with input as referral(after(1), after(45))
	rule.unproven == set() with input as referral(after(1), after(45))
	rule.findings == set() with input as discussion(after(15))
	rule.unproven == set() with input as discussion(after(15))
}

test_time_that_is_not_over_explains if {
	rule.findings == set() with input as referral(nothing(1), nothing(1))
	rule.unproven == set() with input as referral(nothing(1), nothing(1))
	rule.explanations == {
		{"reason": "still within the time", "step": "The decision on the referral", "limit": "1 working day"},
		{"reason": "still within the time", "step": "The assessment", "limit": "45 working days"},
	} with input as referral(nothing(1), nothing(1))
}

test_no_assessment_and_no_conference_may_be_right if {
	rule.findings == set() with input as referral(after(1), nothing(90))
	rule.unproven == {{"field": "decided_at", "step": "The assessment"}} with input as referral(after(1), nothing(90))
	rule.findings == set() with input as discussion(nothing(90))
	rule.unproven == {{"field": "decided_at", "step": "The conference"}} with input as discussion(nothing(90))
}

test_weak_tie_is_unproven if {
	rule.findings == set() with input as referral(perhaps, after(40))
	rule.unproven == {{"field": "decided_at", "step": "The decision on the referral"}} with input as referral(perhaps, after(40))
}

test_what_cannot_be_looked_for_is_unproven if {
	rule.applies with input as started({})
	rule.findings == set() with input as started({})
	count(rule.unproven) == 2 with input as started({})
	rule.unproven == {{"field": "decided_at", "step": "The conference"}} with input as started({"kind": "strategy discussion"})
}

test_other_kinds_are_not_judged if {
	every kind in ["conference", "assessment", "request", "disclosure", "message"] {
		not rule.applies with input as started({"kind": kind})
	}
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

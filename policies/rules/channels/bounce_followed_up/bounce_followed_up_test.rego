package rules.channels.bounce_followed_up_test

import data.lib.fixtures_test as fixtures
import data.rules.channels.bounce_followed_up as rule

sent(status, fields) := fixtures.message(object.union(
	{"recipients": [
		{"domain": "met.police.uk", "own": false, "status": "delivered"},
		{"domain": "nhs.net", "own": false, "status": status},
	]},
	fields,
))

bounced(resend) := fixtures.today(sent("failed", {"sequels": {"resend": resend}}))

nothing := {"found": false, "at_least": {"days": 100}, "at_most": {"days": 101}}

followed(strength, days) := {
	"found": true, "strength": strength,
	"at_least": {"days": days}, "at_most": {"days": days + 1},
}

fact := {"field": "recipients", "domain": "nhs.net", "needs": ["recipients", "case_log"]}

doubt := {"field": "recipients", "domain": "nhs.net"}

test_fires_when_nothing_followed if {
	rule.applies with input as bounced(nothing)
	rule.findings == {fact} with input as bounced(nothing)
	rule.unproven == set() with input as bounced(nothing)
}

test_both_packs_judge_it_alike if {
	rule.findings == {fact} with input as fixtures.protocol(sent("failed", {"sequels": {"resend": nothing}}))
}

test_bounce_from_a_retired_or_false_domain_counts if {
	every recipient in [
		{"domain": "x.gcsx.gov.uk", "own": false, "status": "failed"},
		{
			"domain": "nhs.met", "own": false, "status": "failed",
			"lookalike": {"like": "nhs.net", "how": "one letter off"},
		},
	] {
		mail := fixtures.message({"recipients": [recipient], "sequels": {"resend": nothing}})
		count(rule.findings) == 1 with input as fixtures.today(mail)
	}
}

test_second_sending_explains if {
	rule.findings == set() with input as bounced(followed("strong", 7))
	rule.unproven == set() with input as bounced(followed("strong", 7))
	rule.explanations == {{
		"reason": "sent again or shared in another way",
		"domain": "nhs.net",
	}} with input as bounced(followed("strong", 7))
}

test_weak_tie_is_unproven if {
	rule.findings == set() with input as bounced(followed("weak", 1))
	rule.unproven == {doubt} with input as bounced(followed("weak", 1))
	rule.explanations == set() with input as bounced(followed("weak", 1))
}

test_what_follows_too_late_is_unproven if {
	rule.findings == set() with input as bounced(followed("strong", 8))
	rule.unproven == {doubt} with input as bounced(followed("strong", 8))
}

test_bounce_that_can_still_be_answered_is_unproven if {
	young := {"found": false, "at_least": {"days": 7}, "at_most": {"days": 8}}
	rule.findings == set() with input as bounced(young)
	rule.unproven == {doubt} with input as bounced(young)
}

test_nothing_and_no_times_is_a_finding if rule.findings == {fact} with input as bounced({"found": false})

test_bounce_of_no_case_is_unproven if {
	rule.findings == set() with input as fixtures.today(sent("failed", {}))
	rule.unproven == {doubt} with input as fixtures.today(sent("failed", {}))
}

test_delivery_that_nobody_knows_of_is_unproven if {
	every status in ["quarantined", "pending", "unknown"] {
		rule.applies with input as fixtures.today(sent(status, {}))
		rule.findings == set() with input as fixtures.today(sent(status, {"sequels": {"resend": nothing}}))
		rule.unproven == {doubt} with input as fixtures.today(sent(status, {"sequels": {"resend": nothing}}))
		rule.unproven == set() with input as fixtures.today(sent(status, {"sequels": {"resend": followed("strong", 0)}}))
	}
	silent := fixtures.message({"recipients": [{"domain": "nhs.net", "own": false}]})
	rule.unproven == {doubt} with input as fixtures.today(silent)
}

test_delivered_mail_and_recalls_are_not_judged if {
	not rule.applies with input as fixtures.today(sent("delivered", {}))
	not rule.applies with input as fixtures.today(sent("expanded", {}))
	not rule.applies with input as fixtures.today(sent("failed", {"recall": true}))
	not rule.applies with input as fixtures.today(fixtures.message({"recipients": [{"domain": "x.gov.uk", "own": true, "status": "failed"}]}))
}

test_absent_column_is_asked_about if rule.applies with input as fixtures.today({"kind": "message", "provided": {}})

test_entries_and_agreements_are_not_judged if {
	not rule.applies with input as fixtures.today(fixtures.event({}))
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

test_logs_that_contradict_each_other_are_unproven if {
	disputed := fixtures.today(sent("contradicted", {"sequels": {"resend": {"found": false}}}))
	rule.applies with input as disputed
	rule.findings == set() with input as disputed
	rule.unproven == {object.union(
		doubt,
		{"lacking": "agreement on whether it arrived (one says delivered, another not)"},
	)} with input as disputed
	again := fixtures.today(sent("contradicted", {"sequels": {"resend": followed("strong", 1)}}))
	rule.unproven == set() with input as again
}

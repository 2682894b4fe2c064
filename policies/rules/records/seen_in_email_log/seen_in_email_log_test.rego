package rules.records.seen_in_email_log_test

import data.lib.fixtures_test as fixtures
import data.rules.records.seen_in_email_log as rule

mailed(fields) := fixtures.today(fixtures.event(object.union(
	{"channel": "e-mail", "mail_log": "yes", "seen_in_email_log": false, "provided": {"channel": true}},
	fields,
)))

unseen(whom) := {"field": "channel", "needs": ["email_log", "channel", "case_ref", whom]}

message(strength) := {"kind": "message", "key": "case and recipient", "strength": strength, "id": "<m1@riverside.example>"}

test_fires_when_nothing_matches if {
	rule.applies with input as mailed({})
	rule.findings == {unseen("recipient_address")} with input as mailed({})
	rule.unproven == set() with input as mailed({})
}

test_known_partner_is_found_by_its_domains if {
	known := {"written": "Oxleas", "partner": {"name": "Oxleas NHS Foundation Trust", "kind": "health"}}
	rule.findings == {unseen("recipient_address|recipient_org")} with input as mailed({"recipient_partners": [known]})
	both := [known, {"written": "Bluebell Nursery"}]
	rule.findings == {unseen("recipient_address")} with input as mailed({"recipient_partners": both})
}

test_both_packs_judge_it_alike if {
	said := fixtures.protocol(fixtures.event({"channel": "e-mail", "mail_log": "yes"}))
	rule.findings == {unseen("recipient_address")} with input as said
}

test_silent_when_the_message_is_there if {
	seen := mailed({"seen_in_email_log": true, "links": [message("weak"), message("strong")]})
	rule.findings == set() with input as seen
	rule.unproven == set() with input as seen
	rule.findings == set() with input as mailed({"seen_in_email_log": true})
	rule.unproven == set() with input as mailed({"seen_in_email_log": true})
}

test_message_that_is_perhaps_it_is_unproven if {
	perhaps := mailed({"seen_in_email_log": true, "links": [message("weak")]})
	rule.findings == set() with input as perhaps
	rule.unproven == {{"field": "email_log"}} with input as perhaps
}

test_other_links_are_no_message if {
	decided := mailed({"links": [{"kind": "decision", "strength": "weak", "id": "E-2"}]})
	count(rule.findings) == 1 with input as decided
}

test_email_log_that_does_not_cover_it_is_unproven if {
	every covers in ["no", "unclear"] {
		rule.findings == set() with input as mailed({"mail_log": covers})
		rule.unproven == {{"field": "email_log"}} with input as mailed({"mail_log": covers})
	}
	rule.unproven == {{"field": "email_log"}} with input as fixtures.today(fixtures.event({"channel": "e-mail"}))
}

test_unreadable_channel_is_unproven if {
	rule.applies with input as mailed({"channel": "unclear"})
	rule.findings == set() with input as mailed({"channel": "unclear"})
	rule.unproven == {{"field": "channel"}} with input as mailed({"channel": "unclear"})
}

test_absent_column_is_asked_about if {
	rule.applies with input as fixtures.today(fixtures.event({}))
	not rule.applies with input as fixtures.today(fixtures.event({"provided": {"channel": true}}))
}

test_other_channels_and_kinds_are_not_judged if {
	not rule.applies with input as mailed({"channel": "phone"})
	not rule.applies with input as mailed({"kind": "refusal"})
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

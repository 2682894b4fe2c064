package lib.mail_test

import data.lib.fixtures_test as fixtures
import data.lib.mail

entry(fields) := fixtures.today(fixtures.event(fields))

test_colleagues_are_not_outside if {
	sent := fixtures.message({"recipients": [{"domain": "nhs.net", "own": false}, {"domain": "x.gov.uk", "own": true}]})
	mail.destinations == {{"field": "recipients", "domain": "nhs.net", "needs": ["recipients"]}} with input as fixtures.today(sent)
}

test_entry_is_mail_when_its_channel_is_mail_or_blank if {
	expected := {{"field": "recipient_address", "domain": "a.example", "needs": ["recipient_address", "channel"]}}
	mail.destinations == expected with input as entry({"channel": "e-mail", "recipient_domains": ["a.example"]})
	mail.destinations == expected with input as entry({"recipient_domains": ["a.example"]})
	mail.destinations == set() with input as entry({"channel": "post", "recipient_domains": ["a.example"]})
}

test_entry_that_the_email_log_shows_is_judged_there if {
	mail.destinations == set() with input as entry({"recipient_domains": ["a.example"], "addressed_in_email_log": true})
}

test_refusal_goes_nowhere if {
	mail.destinations == set() with input as entry({"kind": "refusal", "recipient_domains": ["a.example"]})
}

test_missing_columns_are_seen if {
	mail.destinations_missing with input as entry({"channel": "e-mail"})
	mail.destinations_missing with input as fixtures.today({"kind": "message", "provided": {}})
	not mail.destinations_missing with input as entry({"channel": "e-mail", "provided": {"recipient_address": true}})
	not mail.destinations_missing with input as entry({"channel": "post"})
	not mail.recipients_missing with input as fixtures.today(fixtures.message({}))
}

test_recalls_and_internal_mail_cross_no_border if {
	mail.between_organisations with input as fixtures.today(fixtures.message({"direction": "in"}))
	not mail.between_organisations with input as fixtures.today(fixtures.message({"recall": true}))
	not mail.between_organisations with input as fixtures.today(fixtures.message({"direction": "internal"}))
	colleagues := fixtures.message({"recipients": [{"domain": "x.gov.uk", "own": true}]})
	not mail.between_organisations with input as fixtures.today(colleagues)
	not mail.between_organisations with input as entry({})
}

test_only_the_packs_marks_are_encryption if {
	mail.encryption == {"secure"} with input as fixtures.today(fixtures.message({"marks": ["secure", "official-sensitive"]}))
	mail.encryption == set() with input as fixtures.today(fixtures.message({}))
}

test_protocol_has_patterns_for_three_kinds if {
	old := fixtures.protocol(fixtures.message({}))
	mail.without_a_pattern("school") with input as old
	not mail.without_a_pattern("police") with input as old
	not mail.without_a_pattern("school") with input as fixtures.today(fixtures.message({}))
}

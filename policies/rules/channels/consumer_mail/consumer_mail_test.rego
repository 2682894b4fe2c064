package rules.channels.consumer_mail_test

import data.lib.fixtures_test as fixtures
import data.rules.channels.consumer_mail as rule

sent(fields) := fixtures.today(fixtures.message(object.union({"direction": "out", "sender_domain": "bromley.gov.uk"}, fields)))

test_fires_on_a_consumer_recipient if {
	mail := sent({"recipients": [{"domain": "gmail.com", "own": false}, {"domain": "a.plus.com", "own": false}]})
	rule.applies with input as mail
	rule.findings == {
		{"field": "recipients", "domain": "gmail.com", "needs": ["recipients"]},
		{"field": "recipients", "domain": "a.plus.com", "needs": ["recipients"]},
	} with input as mail
}

test_fires_on_who_sends_out_from_a_consumer_mailbox if {
	mail := sent({"sender_domain": "gmail.com"})
	rule.applies with input as mail
	rule.findings == {{"field": "sender", "domain": "gmail.com", "needs": ["sender", "direction"]}} with input as mail
}

test_fires_on_a_partner_who_writes_in if {
	mail := sent({"sender_domain": "gmail.com", "direction": "in", "sender_partner": {"name": "Haven", "kind": "voluntary"}})
	rule.applies with input as mail
	rule.findings == {{"field": "sender", "domain": "gmail.com", "needs": ["sender"]}} with input as mail
}

test_silent_on_a_parent_who_writes_in if {
	mail := sent({"sender_domain": "gmail.com", "direction": "in", "recipients": [{"domain": "x.gov.uk", "own": false}]})
	rule.findings == set() with input as mail
	rule.unproven == set() with input as mail
}

test_unreadable_direction_is_unproven if {
	mail := sent({"sender_domain": "gmail.com", "direction": "unclear"})
	rule.findings == set() with input as mail
	rule.unproven == {{"field": "direction", "domain": "gmail.com"}} with input as mail
}

test_absent_direction_is_needed_for_an_unknown_sender if {
	mail := fixtures.today(fixtures.message({"sender_domain": "gmail.com"}))
	rule.findings == {{"field": "sender", "domain": "gmail.com", "needs": ["sender", "direction"]}} with input as mail
}

test_silent_on_other_domains if {
	rule.findings == set() with input as sent({"recipients": [{"domain": "notgmail.com", "own": false}]})
}

test_entry_is_judged_by_its_address if {
	entry := fixtures.today(fixtures.event({"channel": "e-mail", "recipient_domains": ["gmail.com"]}))
	rule.applies with input as entry
	rule.findings == {{
		"field": "recipient_address", "domain": "gmail.com",
		"needs": ["recipient_address", "channel", "recipient_org|recipient_role"],
	}} with input as entry
}

test_absent_columns_are_asked_about if {
	rule.applies with input as fixtures.today({"kind": "message", "provided": {}})
}

test_other_things_are_not_judged if {
	not rule.applies with input as sent({"direction": "internal", "sender_domain": "gmail.com"})
	not rule.applies with input as fixtures.today(fixtures.event({"channel": "post", "recipient_domains": ["gmail.com"]}))
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

test_family_may_have_its_own_mailbox if {
	mail := sent({"recipients": [{"domain": "gmail.com", "own": false, "family": true, "decision": {"strength": "strong"}}]})
	rule.findings == set() with input as mail
	rule.unproven == set() with input as mail
	rule.explanations == {{"reason": "a decision to tell the family", "domain": "gmail.com"}} with input as mail
}

test_weak_tie_to_the_family_is_unproven if {
	mail := sent({"recipients": [{"domain": "gmail.com", "own": false, "family": true, "decision": {"strength": "weak"}}]})
	rule.findings == set() with input as mail
	rule.unproven == {{"field": "recipients", "domain": "gmail.com", "needs": ["recipients"]}} with input as mail
	rule.explanations == set() with input as mail
}

test_record_that_cannot_name_the_family_is_unproven if {
	mail := sent({"recipients": [{
		"domain": "gmail.com", "own": false, "family": false, "perhaps_family": true,
		"decision": {"strength": "strong"},
	}]})
	rule.findings == set() with input as mail
	rule.unproven == {{"field": "recipients", "domain": "gmail.com", "needs": ["recipients"]}} with input as mail
}

test_someone_else_at_the_same_provider_is_no_family if {
	family := {"domain": "gmail.com", "own": false, "family": true, "decision": {"strength": "strong"}}
	mail := sent({"recipients": [family, {"domain": "gmail.com", "own": false, "family": false}]})
	rule.findings == {{"field": "recipients", "domain": "gmail.com", "needs": ["recipients"]}} with input as mail
	rule.explanations == set() with input as mail
}

test_entry_that_tells_the_family_is_explained if {
	entry := fixtures.today(fixtures.event({"channel": "e-mail", "recipient_domains": ["gmail.com"], "to_family": true}))
	rule.findings == set() with input as entry
	rule.explanations == {{"reason": "a decision to tell the family", "domain": "gmail.com"}} with input as entry
}

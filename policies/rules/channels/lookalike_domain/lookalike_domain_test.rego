package rules.channels.lookalike_domain_test

import data.lib.fixtures_test as fixtures
import data.rules.channels.lookalike_domain as rule

sent(recipient) := fixtures.message({"recipients": [{"domain": "nhs.net", "own": false}, recipient]})

alike(domain, like, how) := {"domain": domain, "own": false, "lookalike": {"like": like, "how": how}}

fact(domain, like, how) := {"field": "recipients", "domain": domain, "like": like, "how": how, "needs": ["recipients"]}

malformed := fact("an address that nobody can read", "that of any partner", "malformed")

entry(domain, fields) := fixtures.today(fixtures.event(object.union({"channel": "e-mail", "recipient_domains": [domain]}, fields)))

test_fires_on_each_way_to_look_alike if {
	every how in ["one letter off", "a listed name inside another domain"] {
		mail := sent(alike("nhs.net.example", "nhs.net", how))
		rule.applies with input as fixtures.today(mail)
		rule.findings == {fact("nhs.net.example", "nhs.net", how)} with input as fixtures.today(mail)
	}
}

test_homoglyph_is_said_in_words if {
	mail := sent(alike("xn--hs-rkc.net", "nhs.net", "homoglyph"))
	rule.findings == {fact("xn--hs-rkc.net", "nhs.net", "letters that only look alike")} with input as fixtures.today(mail)
}

test_malformed_counts if {
	rule.findings == {malformed} with input as fixtures.today(sent(alike("", "", "malformed")))
	rule.findings == {malformed} with input as fixtures.today(sent({"domain": "", "own": false}))
	rule.findings == {malformed} with input as fixtures.today(sent(alike("nhs..net", "", "malformed")))
}

test_look_alike_of_ones_own_house_counts if {
	mail := fixtures.message({"recipients": [object.union(alike("br0mley.gov.uk", "bromley.gov.uk", "one letter off"), {"own": true})]})
	count(rule.findings) == 1 with input as fixtures.today(mail)
}

test_recall_must_go_to_the_same_address if {
	recipient := alike("nhs.met", "nhs.net", "one letter off")
	mail := fixtures.message({"recall": true, "recipients": [recipient, object.union(recipient, {"own": true})]})
	not rule.applies with input as fixtures.today(mail)
	rule.findings == set() with input as fixtures.today(mail)
}

test_both_packs_judge_it_alike if {
	count(rule.findings) == 1 with input as fixtures.protocol(sent(alike("nhs.met", "nhs.net", "one letter off")))
}

test_silent_on_real_domains if {
	mail := fixtures.today(sent({"domain": "school.example", "own": false}))
	rule.applies with input as mail
	rule.findings == set() with input as mail
	rule.unproven == set() with input as mail
}

test_unreadable_address_of_an_entry_is_unproven if {
	rule.applies with input as entry("", {})
	rule.findings == set() with input as entry("", {})
	rule.unproven == {{
		"field": "recipient_address", "domain": "",
		"needs": ["recipient_address", "channel"],
	}} with input as entry("", {})
}

test_absent_column_is_asked_about if rule.applies with input as fixtures.today({"kind": "message", "provided": {}})

test_other_things_are_not_judged if {
	not rule.applies with input as entry("nhs.net", {})
	not rule.applies with input as entry("", {"channel": "post"})
	not rule.applies with input as fixtures.today(fixtures.message({"recipients": [{"domain": "x.gov.uk", "own": true}]}))
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

test_link_that_anyone_can_open_has_no_malformed_address if {
	link := fixtures.today(fixtures.message({"channel": "open link", "recipients": [{"domain": "", "own": false}]}))
	rule.findings == set() with input as link
	not rule.applies with input as link
}

noted(how) := entry("nhs.net.example", {"false_domains": [{"domain": "nhs.net.example", "like": "nhs.net", "how": how}]})

test_address_in_a_case_log_counts_where_no_slip_explains_it if {
	fact_of_entry := {
		"field": "recipient_address", "domain": "nhs.net.example", "like": "nhs.net",
		"how": "a listed name inside another domain", "needs": ["recipient_address", "channel"],
	}
	rule.applies with input as noted("a listed name inside another domain")
	rule.findings == {fact_of_entry} with input as noted("a listed name inside another domain")
	rule.findings == set() with input as noted("one letter off")
	count(rule.unproven) == 1 with input as noted("one letter off")
}

test_mail_that_the_log_shows_is_judged_there if {
	seen := entry("nhs.net.example", {
		"addressed_in_email_log": true,
		"false_domains": [{"domain": "nhs.net.example", "like": "nhs.net", "how": "homoglyph"}],
	})
	rule.findings == set() with input as seen
}

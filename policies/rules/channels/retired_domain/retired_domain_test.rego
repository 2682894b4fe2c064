package rules.channels.retired_domain_test

import data.lib.fixtures_test as fixtures
import data.rules.channels.retired_domain as rule

sent(domain, fields) := fixtures.today(fixtures.message(object.union(
	{"recipients": [{"domain": domain, "own": false}], "sender_domain": "bromley.gov.uk"},
	fields,
)))

to(domain) := {"field": "recipients", "domain": domain, "needs": ["recipients"]}

from(domain) := {"field": "sender", "domain": domain, "needs": ["sender", "recipients"]}

retired(used) := object.union(used, {"last_day": "2019-03-31"})

test_fires_on_mail_to_a_retired_domain if {
	mail := sent("x.gcsx.gov.uk", {"date": "2024-06-12"})
	rule.applies with input as mail
	rule.findings == {retired(to("x.gcsx.gov.uk"))} with input as mail
	rule.unproven == set() with input as mail
}

test_silent_until_the_last_day_is_over if {
	rule.findings == set() with input as sent("x.gcsx.gov.uk", {"date": "2019-03-31"})
	rule.findings == {retired(to("x.gcsx.gov.uk"))} with input as sent("x.gcsx.gov.uk", {"date": "2019-04-01"})
}

test_fires_on_mail_from_a_retired_domain if {
	mail := sent("nhs.net", {"sender_domain": "x.gcsx.gov.uk"})
	rule.findings == {retired(from("x.gcsx.gov.uk"))} with input as mail
}

test_silent_on_domains_of_today_and_on_strangers if {
	every domain in ["nhs.net", "bromley.gov.uk", "met.police.uk", "school.example", "newgcsx.gov.uk", ""] {
		rule.findings == set() with input as sent(domain, {})
		rule.unproven == set() with input as sent(domain, {})
	}
}

test_unknown_end_is_unproven_after_the_first_left if {
	rule.findings == set() with input as sent("met.pnn.police.uk", {})
	rule.unproven == {to("met.pnn.police.uk")} with input as sent("met.pnn.police.uk", {})
	rule.unproven == {from("met.pnn.police.uk")} with input as sent("nhs.net", {"sender_domain": "met.pnn.police.uk"})
	rule.unproven == set() with input as sent("met.pnn.police.uk", {"date": "2019-12-31"})
}

test_unknown_day_is_unproven if {
	undated := fixtures.today(object.remove(sent("x.gcsx.gov.uk", {}).event, ["date"]))
	rule.findings == set() with input as undated
	rule.unproven == {to("x.gcsx.gov.uk")} with input as undated
}

test_entry_is_judged_by_its_address if {
	entry := fixtures.today(fixtures.event({"channel": "e-mail", "recipient_domains": ["x.gcsx.gov.uk"]}))
	rule.applies with input as entry
	rule.findings == {retired({
		"field": "recipient_address", "domain": "x.gcsx.gov.uk",
		"needs": ["recipient_address", "channel"],
	})} with input as entry
}

test_recall_must_go_to_the_same_address if {
	recall := sent("x.gcsx.gov.uk", {"sender_domain": "y.gcsx.gov.uk", "recall": true})
	not rule.applies with input as recall
	rule.findings == set() with input as recall
}

test_absent_columns_are_asked_about if {
	rule.applies with input as fixtures.today({"kind": "message", "provided": {}})
	rule.applies with input as fixtures.today(fixtures.event({"channel": "e-mail"}))
}

test_other_things_are_not_judged if {
	not rule.applies with input as sent("x.gcsx.gov.uk", {"recipients": [{"domain": "x.gcsx.gov.uk", "own": true}]})
	not rule.applies with input as fixtures.today(fixtures.event({"channel": "post", "recipient_domains": ["x.gcsx.gov.uk"]}))
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

package rules.channels.secure_recipient_test

import data.lib.fixtures_test as fixtures
import data.rules.channels.secure_recipient as rule

sent(domain, fields) := fixtures.message(object.union({"recipients": [{"domain": domain, "own": false}]}, fields))

fact(domain) := {"field": "recipients", "domain": domain, "needs": ["recipients"]}

test_fires_on_a_domain_that_is_not_listed if {
	mail := fixtures.today(sent("school.example", {}))
	rule.applies with input as mail
	rule.findings == {fact("school.example")} with input as mail
}

test_silent_on_a_listed_domain if {
	every domain in ["nhs.net", "bromley.gov.uk", "met.police.uk"] {
		rule.findings == set() with input as fixtures.today(sent(domain, {}))
	}
}

test_the_pack_and_the_day_decide if {
	rule.findings == {fact("met.police.uk")} with input as fixtures.protocol(sent("met.police.uk", {}))
	rule.findings == set() with input as fixtures.protocol(sent("x.gcsx.gov.uk", {}))
	rule.findings == {fact("x.gcsx.gov.uk")} with input as fixtures.today(sent("x.gcsx.gov.uk", {}))
	rule.findings == set() with input as fixtures.today(sent("x.gcsx.gov.uk", {"date": "2017-06-01"}))
}

test_a_domain_that_may_only_send_is_no_recipient if {
	rule.findings == {fact("send.example")} with input as fixtures.today(sent("send.example", {}))
	rule.findings == set() with input as fixtures.today(sent("receive.example", {}))
}

test_extra_encryption_explains_where_the_pack_lets_it if {
	mail := sent("school.example", {"marks": ["secure", "official-sensitive"]})
	rule.findings == set() with input as fixtures.today(mail)
	rule.explanations == {{
		"reason": "extra encryption", "domain": "school.example",
		"mark": "secure",
	}} with input as fixtures.today(mail)
	rule.findings == {fact("school.example")} with input as fixtures.protocol(mail)
}

test_label_is_no_encryption if {
	mail := sent("school.example", {"marks": ["official-sensitive"]})
	rule.findings == {fact("school.example")} with input as fixtures.today(mail)
}

test_malformed_address_is_never_secure if {
	rule.findings == {fact("")} with input as fixtures.today(sent("", {"marks": ["encrypted"]}))
}

test_unknown_day_is_unproven_where_the_day_decides if {
	undated := fixtures.today(object.remove(sent("x.gcsx.gov.uk", {}), ["date"]))
	rule.findings == set() with input as undated
	rule.unproven == {fact("x.gcsx.gov.uk")} with input as undated
}

test_disclosure_that_no_email_log_shows_is_judged_by_its_address if {
	entry := fixtures.event({"channel": "e-mail", "recipient_domains": ["school.example"], "seen_in_email_log": false})
	rule.applies with input as fixtures.today(entry)
	rule.findings == {{
		"field": "recipient_address", "domain": "school.example",
		"needs": ["recipient_address", "channel"],
	}} with input as fixtures.today(entry)
}

test_absent_columns_are_asked_about if {
	rule.applies with input as fixtures.today({"kind": "message", "provided": {}})
	rule.applies with input as fixtures.today(fixtures.event({"channel": "e-mail"}))
}

test_other_things_are_not_judged if {
	not rule.applies with input as fixtures.today(fixtures.message({"recipients": [{"domain": "x.example", "own": true}]}))
	not rule.applies with input as fixtures.today(fixtures.event({"channel": "post"}))
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

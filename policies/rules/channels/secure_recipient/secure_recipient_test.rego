package rules.channels.secure_recipient_test

import data.lib.fixtures_test as fixtures
import data.rules.channels.secure_recipient as rule

sent(domain, fields) := fixtures.message(object.union({"recipients": [{"domain": domain, "own": false}]}, fields))

fact(domain) := {"field": "recipients", "domain": domain, "needs": ["recipients"]}

# Where encryption counts, its mark may stand in a subject that the log doesn't have.
unmarked(domain) := {"field": "recipients", "domain": domain, "needs": ["recipients", "subject"]}

# A finding that speaks of the protocol's list and of nobody.
protocols(domain) := object.union(fact(domain), {"about": "protocol"})

to_partner(kind, fields) := fixtures.protocol(fixtures.message(object.union(
	{"recipients": [{"domain": "partner.example", "own": false, "partner": {"name": "P", "kind": kind}}]},
	fields,
)))

test_fires_on_a_domain_that_is_not_listed if {
	mail := fixtures.today(sent("school.example", {}))
	rule.applies with input as mail
	rule.findings == {unmarked("school.example")} with input as mail
}

test_silent_on_a_listed_domain if {
	every domain in ["nhs.net", "bromley.gov.uk", "met.police.uk"] {
		rule.findings == set() with input as fixtures.today(sent(domain, {}))
	}
}

test_the_pack_and_the_day_decide if {
	rule.findings == {protocols("met.police.uk")} with input as fixtures.protocol(sent("met.police.uk", {}))
	rule.findings == set() with input as fixtures.protocol(sent("x.gcsx.gov.uk", {}))
	rule.findings == {unmarked("x.gcsx.gov.uk")} with input as fixtures.today(sent("x.gcsx.gov.uk", {}))
	rule.findings == set() with input as fixtures.today(sent("x.gcsx.gov.uk", {"date": "2017-06-01"}))
}

test_a_domain_that_may_only_send_is_no_recipient if {
	rule.findings == {unmarked("send.example")} with input as fixtures.today(sent("send.example", {}))
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
	rule.findings == {unmarked("school.example")} with input as fixtures.today(mail)
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
	entry := fixtures.event({"channel": "e-mail", "recipient_domains": ["school.example"], "addressed_in_email_log": false})
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

test_what_a_later_list_knows_speaks_of_the_protocol if {
	rule.findings == {protocols("x.gov.uk")} with input as fixtures.protocol(sent("x.gov.uk", {}))
	rule.findings == {protocols("x.gov.uk")} with input as fixtures.protocol(object.remove(sent("x.gov.uk", {}), ["date"]))
	rule.findings == {fact("school.example")} with input as fixtures.protocol(sent("school.example", {}))
	rule.findings == {fact("send.example")} with input as fixtures.protocol(sent("send.example", {}))
}

test_the_later_list_is_asked_about_the_events_own_day if {
	early := sent("new.school.example", {"date": "2024-12-31"})
	rule.findings == {fact("new.school.example")} with input as fixtures.protocol(early)
	late := sent("new.school.example", {"date": "2025-01-01"})
	rule.findings == {protocols("new.school.example")} with input as fixtures.protocol(late)
}

test_encrypted_mail_to_a_kind_without_a_pattern_speaks_of_the_protocol if {
	every kind in ["school", "voluntary", "probation", "legal", "other"] {
		rule.findings == {protocols("partner.example")} with input as to_partner(kind, {"marks": ["secure"]})
		rule.findings == {fact("partner.example")} with input as to_partner(kind, {"marks": ["official-sensitive"]})
		rule.findings == {fact("partner.example")} with input as to_partner(kind, {})
	}
	every kind in ["council", "health", "police"] {
		rule.findings == {fact("partner.example")} with input as to_partner(kind, {"marks": ["secure"]})
	}
}

test_malformed_address_never_speaks_of_the_protocol if {
	mail := fixtures.message({
		"recipients": [{"domain": "", "own": false, "partner": {"name": "P", "kind": "school"}}],
		"marks": ["secure"],
	})
	rule.findings == {fact("")} with input as fixtures.protocol(mail)
}

test_link_to_a_file_goes_to_no_mailbox if {
	mailed := {"recipients": [{"domain": "school.example", "own": false}]}
	rule.applies with input as fixtures.today(fixtures.message(mailed))
	not rule.applies with input as fixtures.today(fixtures.message(object.union(mailed, {"channel": "secure portal"})))
	not rule.applies with input as fixtures.today(fixtures.message({"channel": "secure portal", "provided": {"recipients": false}}))
}

package rules.channels.secure_sender_test

import data.lib.fixtures_test as fixtures
import data.rules.channels.secure_sender as rule

sent(domain, fields) := fixtures.message(object.union({"direction": "out", "sender_domain": domain}, fields))

# A finding that speaks of the protocol's list and of nobody.
protocols(domain) := {"field": "sender", "domain": domain, "about": "protocol"}

test_fires_on_a_sender_that_is_not_listed if {
	every direction in ["in", "out", "unclear"] {
		mail := fixtures.today(sent("charity.example", {"direction": direction}))
		rule.applies with input as mail
		rule.findings == {{"field": "sender", "domain": "charity.example"}} with input as mail
	}
}

test_silent_on_a_listed_sender if {
	rule.findings == set() with input as fixtures.today(sent("bromley.gov.uk", {}))
	rule.findings == set() with input as fixtures.protocol(sent("bromley.gcsx.gov.uk", {}))
}

test_the_pack_decides if {
	rule.findings == {protocols("bromley.gov.uk")} with input as fixtures.protocol(sent("bromley.gov.uk", {}))
}

test_a_domain_that_may_only_receive_is_no_sender if {
	rule.findings == {{"field": "sender", "domain": "receive.example"}} with input as fixtures.today(sent("receive.example", {}))
	rule.findings == set() with input as fixtures.today(sent("send.example", {}))
}

test_malformed_sender_is_never_secure if {
	rule.findings == {{"field": "sender", "domain": ""}} with input as fixtures.today(sent("", {}))
}

test_unknown_day_is_unproven_where_the_day_decides if {
	undated := fixtures.today(object.remove(sent("x.gcsx.gov.uk", {}), ["date"]))
	rule.findings == set() with input as undated
	rule.unproven == {{"field": "sender", "domain": "x.gcsx.gov.uk"}} with input as undated
}

test_blank_sender_leaves_nothing_to_judge if {
	not rule.applies with input as fixtures.today(fixtures.message({}))
}

test_absent_column_is_asked_about if {
	rule.applies with input as fixtures.today({"kind": "message", "provided": {}})
}

test_recalls_internal_mail_and_entries_are_not_judged if {
	not rule.applies with input as fixtures.today(sent("charity.example", {"recall": true}))
	not rule.applies with input as fixtures.today(sent("charity.example", {"direction": "internal"}))
	not rule.applies with input as fixtures.today(sent("charity.example", {"recipients": [{"domain": "charity.example", "own": true}]}))
	not rule.applies with input as fixtures.today(fixtures.event({}))
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

test_encrypted_mail_from_a_kind_without_a_pattern_speaks_of_the_protocol if {
	school := {"sender_partner": {"name": "Elmfield School", "kind": "school"}, "marks": ["secure"]}
	rule.findings == {protocols("school.example")} with input as fixtures.protocol(sent("school.example", school))
	rule.findings == {{"field": "sender", "domain": ""}} with input as fixtures.protocol(sent("", school))
	unmarked := object.remove(school, ["marks"])
	rule.findings == {{"field": "sender", "domain": "school.example"}} with input as fixtures.protocol(sent("school.example", unmarked))
	health := object.union(school, {"sender_partner": {"kind": "health"}})
	rule.findings == {{"field": "sender", "domain": "school.example"}} with input as fixtures.protocol(sent("school.example", health))
}

test_lists_of_today_leave_nothing_to_the_protocol if {
	rule.findings == {{"field": "sender", "domain": "charity.example"}} with input as fixtures.today(sent("charity.example", {
		"sender_partner": {"name": "Haven", "kind": "voluntary"},
		"marks": ["secure"],
	}))
}

test_link_to_a_file_comes_from_no_mailbox if {
	mailed := {"sender_domain": "school.example", "recipients": [{"domain": "nhs.net", "own": false}]}
	rule.applies with input as fixtures.today(fixtures.message(mailed))
	not rule.applies with input as fixtures.today(fixtures.message(object.union(mailed, {"channel": "secure portal"})))
}

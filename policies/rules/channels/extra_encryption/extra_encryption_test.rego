package rules.channels.extra_encryption_test

import data.lib.fixtures_test as fixtures
import data.rules.channels.extra_encryption as rule

sent(recipient, fields) := fixtures.today(fixtures.message(object.union(
	{"recipients": [object.union({"own": false}, recipient)]},
	fields,
)))

school := {"domain": "school.example"}

fact(domain) := {"field": "recipients", "domain": domain, "needs": ["recipients", "subject"]}

test_fires_on_an_unlisted_partner_without_encryption if {
	rule.applies with input as sent(school, {})
	rule.findings == {fact("school.example")} with input as sent(school, {})
	rule.findings == {fact("school.example")} with input as sent(school, {"marks": ["official-sensitive"]})
}

test_each_mark_explains if {
	every mark in ["secure", "encrypted", "portal", "enforced tls", "tls"] {
		rule.findings == set() with input as sent(school, {"marks": [mark]})
		rule.explanations == {{
			"reason": "extra encryption", "domain": "school.example",
			"mark": mark,
		}} with input as sent(school, {"marks": [mark]})
	}
}

test_silent_on_a_listed_domain if {
	every domain in ["nhs.net", "bromley.gov.uk", "met.pnn.police.uk"] {
		rule.applies with input as sent({"domain": domain}, {})
		rule.findings == set() with input as sent({"domain": domain}, {})
		rule.explanations == set() with input as sent({"domain": domain}, {"marks": ["secure"]})
	}
}

test_graver_faults_are_left_to_their_rules if {
	every recipient in [
		{"domain": "gmail.com"},
		{"domain": ""},
		{"domain": "x.gcsx.gov.uk"},
		{"domain": "nhs.net.example", "lookalike": {"like": "nhs.net", "how": "a listed name inside another domain"}},
	] {
		not rule.applies with input as sent(recipient, {})
		rule.findings == set() with input as sent(recipient, {})
	}
}

test_family_is_no_partner if {
	mother := {"domain": "home.example", "family": true, "decision": {"strength": "strong"}}
	not rule.applies with input as sent(mother, {})
	rule.findings == set() with input as sent(mother, {})
}

test_weak_tie_to_the_family_is_unproven if {
	every mother in [
		{"domain": "home.example", "family": true, "decision": {"strength": "weak"}},
		{"domain": "home.example", "family": true},
	] {
		rule.findings == set() with input as sent(mother, {})
		rule.unproven == {fact("home.example")} with input as sent(mother, {})
		rule.unproven == set() with input as sent(mother, {"marks": ["secure"]})
	}
}

test_unknown_day_is_unproven_where_the_day_decides if {
	undated := fixtures.today(object.remove(sent({"domain": "x.gcsx.gov.uk"}, {}).event, ["date"]))
	rule.findings == set() with input as undated
	rule.unproven == {fact("x.gcsx.gov.uk")} with input as undated
}

test_absent_column_is_asked_about if rule.applies with input as fixtures.today({"kind": "message", "provided": {}})

test_other_things_are_not_judged if {
	not rule.applies with input as sent({"domain": "school.example", "own": true}, {})
	not rule.applies with input as fixtures.today(fixtures.event({"channel": "e-mail", "recipient_domains": ["school.example"]}))
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

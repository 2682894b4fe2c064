package rules.governance.secure_domains_checked_test

import data.lib.fixtures_test as fixtures
import data.rules.governance.secure_domains_checked as rule

item(fields) := fixtures.of_protocol(object.union({"id": "X", "provided": {}}, fields))

row(fields) := item(object.union({"kind": "secure_domain", "pattern": "pnn.police.uk"}, fields))

kind(fields) := item(object.union({"kind": "partner_kind", "partner_kind": "school"}, fields))

outdated(events) := item({"kind": "outdated_list", "events": events, "domains": "bromley.gov.uk, met.police.uk"})

no_format := {
	"field": "pattern", "partner_kind": "school",
	"matter": "it has no address format for partners of the kind school",
}

test_fires_on_a_row_that_nobody_checked_again if {
	rule.applies with input as row({"recheck_on": "2026-11-21"})
	rule.findings == {{
		"field": "checked_on", "domain": "pnn.police.uk", "due_on": "2026-11-21",
		"matter": "pnn.police.uk should have been checked again by 2026-11-21",
	}} with input as row({"recheck_on": "2026-11-21"})
}

test_silent_until_the_day_is_over if {
	rule.findings == set() with input as row({"recheck_on": "2026-11-22"})
	rule.unproven == set() with input as row({"recheck_on": "2026-11-22"})
}

test_row_without_a_day_is_unproven if {
	rule.findings == set() with input as row({})
	rule.unproven == {{"field": "checked_on", "domain": "pnn.police.uk"}} with input as row({})
}

test_fires_on_a_kind_of_partner_without_a_format if {
	rule.findings == {no_format} with input as kind({"partners": 11})
	rule.findings == {no_format} with input as kind({"partners": 11, "events": 3})
	rule.findings == {no_format} with input as kind({})
}

test_silent_where_there_is_no_such_partner if {
	rule.applies with input as kind({"partners": 0})
	rule.findings == set() with input as kind({"partners": 0})
	rule.findings == set() with input as kind({"partners": 2, "events": 0})
}

test_fires_once_on_a_list_that_is_out_of_date if {
	rule.findings == {{
		"field": "pattern", "events": 214,
		"matter": "as the protocol writes it, it rejects 214 disclosures or messages with addresses that today's list holds secure (bromley.gov.uk, met.police.uk)",
	}} with input as outdated(214)
	{fact.matter | some fact in rule.findings} == {"as the protocol writes it, it rejects 1 disclosure or message with addresses that today's list holds secure (bromley.gov.uk, met.police.uk)"} with input as outdated(1)
	rule.findings == set() with input as outdated(0)
}

test_pack_of_today_judges_it_alike if {
	today := object.union(row({"recheck_on": "2026-01-01"}), {"pack": fixtures.pack("uk-current")})
	count(rule.findings) == 1 with input as today
}

test_other_items_are_not_judged if {
	every kind in ["agreement", "contradiction", "exception", "parameter"] {
		not rule.applies with input as item({"kind": kind})
	}
	not rule.applies with input as fixtures.today(fixtures.event({}))
}

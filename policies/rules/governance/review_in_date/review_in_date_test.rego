package rules.governance.review_in_date_test

import data.lib.fixtures_test as fixtures
import data.rules.governance.review_in_date as rule

due(day) := fixtures.agreement({"reference": "ISA-3", "name": "MASH agreement", "due_on": day})

test_fires_when_the_review_is_overdue if {
	rule.applies with input as due("2019-03-01")
	rule.findings == {{
		"field": "review_due", "reference": "ISA-3",
		"name": "MASH agreement", "due_on": "2019-03-01",
		"matter": "The review of MASH agreement (ISA-3) was due on 2019-03-01 and is not recorded",
	}} with input as due("2019-03-01")
}

test_silent_until_the_day_is_over if {
	rule.findings == set() with input as due("2026-11-22")
	count(rule.findings) == 1 with input as due("2026-11-21")
}

test_agreement_without_a_name_is_still_judged if {
	nameless := fixtures.agreement({"reference": "ISA-3", "due_on": "2019-03-01"})
	{fact.name | some fact in rule.findings} == {"the agreement"} with input as nameless
}

test_unknown_review_is_unproven if {
	unknown := fixtures.agreement({"reference": "ISA-3", "name": "MASH agreement"})
	rule.findings == set() with input as unknown
	rule.unproven == {{"field": "review_due", "reference": "ISA-3", "name": "MASH agreement"}} with input as unknown
}

test_contradiction_of_the_text_is_a_finding_about_the_protocol if {
	text := fixtures.of_protocol({
		"kind": "contradiction", "id": "secure-transfer", "provided": {},
		"places": "section 8; flowchart", "says": "Never insecurely, and securely where possible",
		"consequence": "nobody can tell which",
	})
	rule.applies with input as text
	rule.findings == {{
		"field": "text", "reference": "secure-transfer", "places": "section 8; flowchart",
		"says": "Never insecurely, and securely where possible", "consequence": "nobody can tell which",
		"matter": "The text of the protocol needs mending. Never insecurely, and securely where possible (section 8; flowchart): nobody can tell which",
	}} with input as text
	rule.unproven == set() with input as text
}

test_other_items_of_the_protocol_are_not_judged if {
	every kind in ["secure_domain", "partner_kind", "outdated_list", "exception", "parameter"] {
		not rule.applies with input as fixtures.of_protocol({"kind": kind, "id": "X", "provided": {}})
	}
}

test_events_are_not_judged if {
	not rule.applies with input as fixtures.today(fixtures.event({}))
	not rule.applies with input as fixtures.today(fixtures.message({}))
}

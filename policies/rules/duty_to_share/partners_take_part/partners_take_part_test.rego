package rules.duty_to_share.partners_take_part_test

import data.lib.fixtures_test as fixtures
import data.rules.duty_to_share.partners_take_part as rule

entry(fields) := fixtures.event(object.union(
	{
		"kind": "plan", "case_ref": "BR-2026-00412", "provided": {"recipient_org": true, "case_ref": true},
		"recipient_org": ["Oxleas", "Ashgrove Primary"],
	},
	fields,
))

planned(fields) := fixtures.today(entry(fields))

test_fires_once_for_each_silent_partner if {
	rule.applies with input as planned({"silent_partners": ["Oxleas", "Ashgrove Primary"]})
	rule.findings == {
		{"field": "recipient_org", "partner": "Oxleas"},
		{"field": "recipient_org", "partner": "Ashgrove Primary"},
	} with input as planned({"silent_partners": ["Oxleas", "Ashgrove Primary"]})
}

test_both_packs_judge_it_alike if {
	old := fixtures.protocol(entry({"silent_partners": ["Oxleas"]}))
	rule.findings == {{"field": "recipient_org", "partner": "Oxleas"}} with input as old
}

test_silent_when_all_take_part if {
	rule.applies with input as planned({"silent_partners": []})
	rule.findings == set() with input as planned({"silent_partners": []})
	rule.unproven == set() with input as planned({"silent_partners": []})
}

test_plan_without_a_case_is_unproven if {
	untied := fixtures.today(object.remove(entry({}), ["case_ref"]))
	rule.findings == set() with input as untied
	rule.unproven == {{"field": "case_ref"}} with input as untied
}

test_absent_column_is_asked_about if {
	rule.applies with input as fixtures.today(fixtures.event({"kind": "plan", "provided": {}}))
}

test_plan_that_names_nobody_is_not_judged if {
	not rule.applies with input as fixtures.today(object.remove(entry({}), ["recipient_org"]))
	not rule.applies with input as planned({"recipient_org": []})
}

test_other_kinds_are_not_judged if {
	not rule.applies with input as planned({"kind": "assessment", "silent_partners": ["Oxleas"]})
	not rule.applies with input as fixtures.today(fixtures.message({}))
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

package rules.governance.parameters_not_loosened_test

import data.lib.fixtures_test as fixtures
import data.rules.governance.parameters_not_loosened as rule

item(fields) := object.union(
	{
		"kind": "parameter", "id": "share_within", "provided": {}, "parameter": "share_within", "pack": "uk-current",
		"ours": "3 working days", "local": "10 working days", "loosened": true, "rules": ["DTS-02", "DTS-01"],
	},
	fields,
)

parameter(fields) := fixtures.of_protocol(item(fields))

test_fires_on_a_weaker_value_and_names_its_rules_in_order if {
	rule.applies with input as parameter({})
	rule.findings == {{
		"field": "", "parameter": "share within", "ours": "3 working days",
		"local": "10 working days", "rules": "DTS-01, DTS-02",
	}} with input as parameter({})
}

test_silent_on_a_value_that_asks_for_more if {
	rule.applies with input as parameter({"loosened": false})
	rule.findings == set() with input as parameter({"loosened": false})
	rule.unproven == set() with input as parameter({"loosened": false})
}

test_value_that_nobody_weighed_is_unproven if {
	unweighed := fixtures.of_protocol(object.remove(item({}), ["loosened"]))
	rule.findings == set() with input as unweighed
	rule.unproven == {{"field": "", "parameter": "share within"}} with input as unweighed
}

test_what_is_not_given_is_said_in_words if {
	bare := fixtures.of_protocol({"kind": "parameter", "id": "labels", "provided": {}, "parameter": "labels", "loosened": true})
	expected := {{"field": "", "parameter": "labels", "ours": "own value", "local": "another value", "rules": "no rule"}}
	rule.findings == expected with input as bare
	rule.findings == expected with input as object.union(bare, {"protocol": {"rules": []}})
}

test_pack_of_today_judges_it_alike if {
	today := object.union(parameter({}), {"pack": fixtures.pack("uk-current")})
	count(rule.findings) == 1 with input as today
}

test_other_items_are_not_judged if {
	not rule.applies with input as fixtures.agreement({"reference": "A"})
	not rule.applies with input as fixtures.today(fixtures.event({}))
}

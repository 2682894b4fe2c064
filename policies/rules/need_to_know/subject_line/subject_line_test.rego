package rules.need_to_know.subject_line_test

import data.lib.fixtures_test as fixtures
import data.rules.need_to_know.subject_line as rule

mailed(fields) := fixtures.today(fixtures.message(object.union({"direction": "out", "subject": "...", "subject_identifiers": ["name"]}, fields)))

unnamed(identifier) := {"field": "subject", "identifier": identifier, "needs": ["subject"]}

partner := {"sender_partner": {"name": "Oxleas", "kind": "health", "signatory": true}}

test_fires_once_for_each_kind if {
	rule.applies with input as mailed({})
	rule.findings == {unnamed("name")} with input as mailed({})
	kinds := ["NHS number", "UPN", "date of birth", "postcode"]
	rule.findings == {unnamed(kind) | some kind in kinds} with input as mailed({"subject_identifiers": kinds})
}

test_telephone_number_is_none_of_them if {
	rule.applies with input as mailed({"subject_identifiers": ["phone number"]})
	rule.findings == set() with input as mailed({"subject_identifiers": ["phone number"]})
}

test_silent_on_a_case_reference if {
	rule.findings == set() with input as mailed({"subject_identifiers": []})
	rule.unproven == set() with input as mailed({"subject_identifiers": []})
}

test_partner_who_writes_in_is_judged if {
	found := mailed(object.union(partner, {"direction": "in"}))
	rule.findings == {{"field": "subject", "identifier": "name", "needs": ["subject"]}} with input as found
}

test_member_of_the_public_is_not_judged if {
	not rule.applies with input as mailed({"direction": "in"})
	rule.findings == set() with input as mailed({"direction": "in"})
}

test_absent_direction_is_asked_about if {
	undirected := object.remove(mailed({}).event, ["direction"])
	rule.findings == {{
		"field": "subject", "identifier": "name",
		"needs": ["subject", "direction"],
	}} with input as fixtures.today(undirected)
}

test_unreadable_direction_is_unproven if {
	rule.findings == set() with input as mailed({"direction": "unclear"})
	rule.unproven == {{"field": "direction", "identifier": "name"}} with input as mailed({"direction": "unclear"})
}

test_absent_column_is_asked_about if rule.applies with input as fixtures.today({"kind": "message", "provided": {}})

test_other_kinds_are_not_judged if {
	not rule.applies with input as fixtures.today(fixtures.event({"subject_identifiers": ["name"]}))
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

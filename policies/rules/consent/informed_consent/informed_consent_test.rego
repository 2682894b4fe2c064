package rules.consent.informed_consent_test

import data.lib.fixtures_test as fixtures
import data.rules.consent.informed_consent as rule

columns := {
	"consent_status": true, "consent_why": true, "consent_who": true,
	"consent_how_much": true, "consent_implications": true,
}

told := {"consent_why": "yes", "consent_who": "yes", "consent_how_much": "yes", "consent_implications": "yes"}

consented(fields) := fixtures.protocol(fixtures.event(object.union(
	{"consent_status": "given", "provided": columns},
	fields,
)))

test_fires_on_a_no_and_on_a_blank if {
	rule.applies with input as consented(told)
	one := {
		"field": "consent_implications", "points": "what may follow from it",
		"needs": ["consent_status", "consent_implications"],
	}
	rule.findings == {one} with input as consented(object.union(told, {"consent_implications": "no"}))
	rule.findings == {one} with input as consented(object.remove(told, ["consent_implications"]))
}

test_one_fact_names_all_points if {
	rule.findings == {{
		"field": "consent_why",
		"points": "why it is shared, who will see it, how much is shared, what may follow from it",
		"needs": ["consent_status", "consent_why", "consent_who", "consent_how_much", "consent_implications"],
	}} with input as consented({})
}

test_silent_when_all_four_were_explained if {
	rule.findings == set() with input as consented(told)
	rule.unproven == set() with input as consented(told)
}

test_unreadable_point_is_unproven if {
	unread := consented(object.union(told, {"consent_who": "unclear"}))
	rule.findings == set() with input as unread
	rule.unproven == {{"field": "consent_who", "points": "who will see it"}} with input as unread
}

test_unreadable_consent_is_unproven if {
	unread := consented(object.union(told, {"consent_status": "unclear", "consent_why": "no"}))
	rule.findings == set() with input as unread
	rule.unproven == {{
		"field": "consent_why", "points": "why it is shared",
		"needs": ["consent_status", "consent_why"],
	}} with input as unread
}

test_absent_columns_are_asked_about if {
	some_columns := fixtures.protocol(fixtures.event({
		"consent_status": "given", "consent_why": "yes",
		"provided": {"consent_status": true, "consent_why": true},
	}))
	rule.applies with input as some_columns
	rule.findings == set() with input as some_columns
	rule.applies with input as fixtures.protocol(fixtures.event({}))
	rule.findings == set() with input as fixtures.protocol(fixtures.event({}))
}

test_disclosures_without_consent_are_not_judged if {
	not rule.applies with input as consented({"consent_status": "not sought"})
	not rule.applies with input as fixtures.protocol(fixtures.event({"provided": columns}))
	not rule.applies with input as consented({"kind": "refusal"})
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

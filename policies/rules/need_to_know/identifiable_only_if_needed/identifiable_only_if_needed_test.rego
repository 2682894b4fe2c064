package rules.need_to_know.identifiable_only_if_needed_test

import data.lib.fixtures_test as fixtures
import data.rules.need_to_know.identifiable_only_if_needed as rule

shared(purpose, identifiers) := fixtures.today(fixtures.event({
	"provided": {"purpose": true}, "purpose": purpose,
	"identifiers": identifiers,
}))

named := {"field": "purpose", "identifier": "name", "needs": ["purpose", "child_name"]}

test_fires_on_a_named_child if {
	every purpose in ["Quarterly statistics", "An example for Staff-Training", "planning of services in 2027"] {
		rule.applies with input as shared(purpose, ["child_name"])
		rule.findings == {named} with input as shared(purpose, ["child_name"])
	}
}

test_fires_on_a_word_that_stands_alone if {
	every purpose in ["Training", "PLANNING."] {
		rule.findings == {named} with input as shared(purpose, ["child_name"])
	}
}

test_each_identifier_is_named if {
	rule.findings == {
		{"field": "purpose", "identifier": "date of birth", "needs": ["purpose", "date_of_birth"]},
		{"field": "purpose", "identifier": "reference", "needs": ["purpose", "child_ref"]},
	} with input as shared("statistics", ["date_of_birth", "child_ref"])
}

test_what_names_nobody_explains if {
	figures := fixtures.today(fixtures.event({
		"purpose": "statistics", "identifiers": ["child_name"],
		"what_shared": "Anonymised counts only",
	}))
	rule.findings == set() with input as figures
	rule.explanations == {{"reason": "what was shared names nobody"}} with input as figures
}

test_silent_without_identifiers if {
	rule.applies with input as shared("statistics", [])
	rule.findings == set() with input as shared("statistics", [])
}

test_care_of_one_child_is_not_judged if {
	every purpose in [
		"Plan support at school", "Planning meeting on the ward", "He attends training on Fridays",
		"Speech training, with statistics of the term", "Care planning",
	] {
		not rule.applies with input as shared(purpose, ["child_name"])
		rule.findings == set() with input as shared(purpose, ["child_name"])
	}
}

test_absent_column_is_asked_about if rule.applies with input as fixtures.today(fixtures.event({}))

test_blank_and_other_kinds_are_not_judged if {
	not rule.applies with input as fixtures.today(fixtures.event({"provided": {"purpose": true}}))
	not rule.applies with input as fixtures.today(fixtures.event({"kind": "refusal", "purpose": "statistics"}))
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

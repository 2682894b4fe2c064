package rules.need_to_know.advice_without_name_test

import data.lib.fixtures_test as fixtures
import data.rules.need_to_know.advice_without_name as rule

sought(fields) := fixtures.protocol(fixtures.event(object.union({"kind": "advice"}, fields)))

test_fires_on_a_name_and_a_date_of_birth if {
	rule.applies with input as sought({"identifiers": ["child_name"]})
	rule.findings == {
		{"field": "child_name", "identifier": "name", "needs": ["child_name"]},
		{"field": "date_of_birth", "identifier": "date of birth", "needs": ["date_of_birth"]},
	} with input as sought({"identifiers": ["child_name", "date_of_birth", "child_ref"]})
}

test_request_that_waits_for_advice_is_not_judged if {
	asked := sought({"kind": "request", "decision": "seek advice", "identifiers": ["child_name"]})
	not rule.applies with input as asked
}

test_words_that_no_name_was_given_explain if {
	every field in ["what_shared", "purpose", "reasons"] {
		unnamed := sought({field: "Age and concern only, no names given", "identifiers": ["child_name"]})
		rule.findings == set() with input as unnamed
		rule.explanations == {{"reason": "the child was not named"}} with input as unnamed
	}
}

test_silent_on_a_reference if {
	rule.findings == set() with input as sought({"identifiers": ["child_ref"]})
}

test_silent_on_blanks if {
	rule.applies with input as sought({})
	rule.findings == set() with input as sought({})
}

test_other_kinds_are_not_judged if {
	not rule.applies with input as sought({"kind": "disclosure", "identifiers": ["child_name"]})
	rule.findings == set() with input as sought({"kind": "disclosure", "identifiers": ["child_name"]})
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

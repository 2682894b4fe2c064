package rules.need_to_know.extracts_test

import data.lib.fixtures_test as fixtures
import data.rules.need_to_know.extracts as rule

shared(fields) := fixtures.today(fixtures.event(object.union({"provided": {"whole_file": true}, "whole_file": "yes"}, fields)))

whole := {"field": "whole_file", "needs": ["whole_file", "purpose"]}

test_fires_on_a_whole_file if {
	rule.applies with input as shared({})
	rule.findings == {whole} with input as shared({})
	rule.findings == {whole} with input as shared({"purpose": "Support at school", "what_shared": "Case file"})
}

test_silent_on_an_extract if {
	rule.applies with input as shared({"whole_file": "no"})
	rule.findings == set() with input as shared({"whole_file": "no"})
}

test_named_exception_explains if {
	every field in ["purpose", "what_shared", "legal_power"] {
		named := shared({field: "Court bundle of 2 March"})
		rule.findings == set() with input as named
		rule.explanations == {{"reason": "the record names a reason for the whole file"}} with input as named
	}
}

test_court_order_explains if {
	rule.findings == set() with input as shared({"no_consent_kind": "court order"})
	rule.explanations == {{"reason": "court order"}} with input as shared({"no_consent_kind": "court order"})
}

test_perhaps_a_court_order_is_unproven if {
	tied := shared({"links": [{"strength": "weak", "legal_power": "Court order"}]})
	rule.findings == set() with input as tied
	rule.unproven == {{"field": "whole_file"}} with input as tied
}

test_unreadable_mark_is_unproven_unless_explained if {
	rule.findings == set() with input as shared({"whole_file": "unclear"})
	rule.unproven == {{"field": "whole_file"}} with input as shared({"whole_file": "unclear"})
	rule.unproven == set() with input as shared({"whole_file": "unclear", "purpose": "Case transfer"})
}

in_words(fields) := fixtures.today(fixtures.event(object.union(
	{"what_shared": "Whole case file, all volumes", "provided": {"what_shared": true, "purpose": true}},
	fields,
)))

said := {"field": "what_shared", "needs": ["what_shared", "purpose"]}

test_whole_file_in_words_counts_where_no_mark_says_otherwise if {
	rule.applies with input as in_words({})
	rule.findings == {said} with input as in_words({})
	rule.findings == set() with input as in_words({"whole_file": "no"})
	rule.findings == set() with input as in_words({"purpose": "Case transfer"})
	rule.explanations == {{
		"reason": "the record names a reason for the whole file",
	}} with input as in_words({"purpose": "Case transfer"})
	rule.findings == set() with input as in_words({"what_shared": "File note of 3 March"})
}

test_absent_column_is_asked_about if rule.applies with input as fixtures.today(fixtures.event({}))

test_blank_mark_and_other_kinds_are_not_judged if {
	not rule.applies with input as fixtures.today(fixtures.event({"provided": {"whole_file": true}}))
	not rule.applies with input as shared({"kind": "request"})
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

package rules.records.what_and_whom_test

import data.lib.fixtures_test as fixtures
import data.rules.records.what_and_whom as rule

shared(fields) := fixtures.today(fixtures.event(fields))

what := {"field": "what_shared", "missing": "what was shared", "needs": ["what_shared"]}

whom := {
	"field": "recipient_org", "missing": "with whom it was shared",
	"needs": ["recipient_org"],
}

test_fires_on_blanks_with_the_columns_it_needs if {
	rule.applies with input as shared({})
	rule.findings == {what, whom} with input as shared({})
}

test_dash_says_nothing if {
	rule.findings == {what} with input as shared({"what_shared": "-", "recipient_name": "A. Ashgrove"})
}

test_words_for_nothing_say_nothing if {
	rule.findings == {what} with input as shared({"what_shared": "n/a", "recipient_name": "A. Ashgrove"})
}

test_text_or_categories_say_what if {
	rule.findings == {whom} with input as shared({"what_shared": "Dates of absence"})
	rule.findings == {whom} with input as shared({"categories": ["education"]})
}

test_safeguarding_alone_says_nothing_beside_a_blank if {
	rule.findings == {what, whom} with input as shared({"provided": {"what_shared": true}, "categories": ["safeguarding"]})
	rule.findings == {whom} with input as shared({"provided": {"what_shared": true}, "categories": ["safeguarding", "health"]})
	rule.findings == {whom} with input as shared({"categories": ["safeguarding"]})
}

test_any_name_says_whom if {
	every field, value in {
		"recipient_org": ["Oxleas"], "recipient_name": "A. Ashgrove",
		"recipient_address": ["a@nhs.net"], "recipient_role": "school nurse",
	} {
		rule.findings == {what} with input as shared({field: value})
	}
}

test_empty_lists_are_blank if {
	rule.findings == {what, whom} with input as shared({
		"categories": [], "recipient_org": [],
		"recipient_address": [],
	})
}

test_other_kinds_are_not_judged if {
	not rule.applies with input as shared({"kind": "refusal"})
	not rule.applies with input as fixtures.today(fixtures.message({}))
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

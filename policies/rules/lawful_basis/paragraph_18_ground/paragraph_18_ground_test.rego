package rules.lawful_basis.paragraph_18_ground_test

import data.lib.fixtures_test as fixtures
import data.rules.lawful_basis.paragraph_18_ground as rule

written(fields) := fixtures.today(fixtures.event(object.union(
	{
		"provided": {"condition": true}, "condition": "Sch 1 para 18",
		"cited": [{"field": "condition", "law": "Data Protection Act 2018, Schedule 1, paragraph 18"}],
	},
	fields,
)))

no_ground := {
	"field": "no_consent_reason",
	"needs": ["condition|lawful_basis|legal_power", "no_consent_reason"],
}

test_fires_without_a_word_on_consent if {
	rule.applies with input as written({})
	rule.findings == {no_ground} with input as written({})
	rule.findings == {no_ground} with input as written({"consent_status": "given"})
}

test_fires_on_a_stock_phrase if {
	rule.findings == {no_ground} with input as written({"no_consent_reason": "as discussed", "no_consent_kind": "n/a"})
}

test_silent_when_a_ground_is_named if {
	every text in ["Too young to say", "Mother could not be contacted", "Asking would PREJUDICE the enquiry"] {
		rule.findings == set() with input as written({"no_consent_reason": text})
		rule.unproven == set() with input as written({"no_consent_reason": text})
	}
	rule.findings == set() with input as written({"no_consent_kind": "prejudice"})
	rule.findings == set() with input as written({"condition": "Sch 1 para 18, would prejudice"})
}

test_other_words_are_unproven if {
	every fields in [{"no_consent_reason": "No time before the flight"}, {"no_consent_kind": "safety"}] {
		rule.findings == set() with input as written(fields)
		rule.unproven == {{"field": "no_consent_reason"}} with input as written(fields)
	}
}

test_absent_column_is_asked_about if {
	rule.applies with input as fixtures.today(fixtures.event({}))
}

test_other_conditions_and_kinds_are_not_judged if {
	not rule.applies with input as written({"cited": [{"field": "condition", "law": "UK GDPR article 9"}]})
	not rule.applies with input as written({"kind": "refusal"})
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

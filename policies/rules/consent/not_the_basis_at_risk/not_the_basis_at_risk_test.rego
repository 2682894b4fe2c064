package rules.consent.not_the_basis_at_risk_test

import data.lib.fixtures_test as fixtures
import data.rules.consent.not_the_basis_at_risk as rule

shared(fields) := fixtures.today(fixtures.event(object.union(
	{"provided": {"lawful_basis": true, "harm": true}},
	fields,
)))

test_fires_on_consent_where_significant_harm_is_flagged if {
	risky := shared({"basis": "consent", "harm": "significant harm"})
	rule.applies with input as risky
	rule.findings == {{"field": "lawful_basis"}} with input as risky
}

test_silent_without_significant_harm if {
	rule.findings == set() with input as shared({"basis": "consent", "harm": "in need"})
	rule.findings == set() with input as shared({"basis": "consent"})
	rule.unproven == set() with input as shared({"basis": "consent"})
}

test_unreadable_harm_is_unproven if {
	unread := shared({"basis": "consent", "harm": "unclear"})
	rule.findings == set() with input as unread
	rule.unproven == {{"field": "harm"}} with input as unread
}

test_other_bases_are_not_judged if {
	not rule.applies with input as shared({"basis": "public task", "harm": "significant harm"})
	not rule.applies with input as shared({"harm": "significant harm"})
}

test_absent_columns_are_asked_about if {
	rule.applies with input as fixtures.today(fixtures.event({}))
	rule.applies with input as fixtures.today(fixtures.event({"harm": "significant harm", "provided": {"harm": true}}))
	rule.findings == set() with input as fixtures.today(fixtures.event({"harm": "significant harm"}))
	not rule.applies with input as fixtures.today(fixtures.event({"harm": "none", "provided": {"harm": true}}))
}

test_other_kinds_are_not_judged if {
	not rule.applies with input as shared({"kind": "refusal", "basis": "consent", "harm": "significant harm"})
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

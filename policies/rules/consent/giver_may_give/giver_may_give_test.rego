package rules.consent.giver_may_give_test

import data.lib.fixtures_test as fixtures
import data.rules.consent.giver_may_give as rule

consented(fields) := fixtures.protocol(fixtures.event(object.union(
	{"consent_status": "given", "provided": {"consent_status": true}},
	fields,
)))

without := {
	"field": "parental_responsibility", "problem": "has no parental responsibility",
	"needs": ["consent_status", "parental_responsibility"],
}

never := {
	"field": "consent_relationship",
	"problem": "has no parental responsibility by the relationship alone",
	"relationship": "Foster-carer",
	"needs": ["consent_status", "parental_responsibility", "consent_relationship"],
}

carer := {"consent_giver": "other", "consent_relationship": "Foster-carer"}

test_fires_when_the_record_says_no if {
	rule.applies with input as consented({"consent_giver": "parent", "parental_responsibility": "no"})
	every giver in ["parent", "other"] {
		said := consented({"consent_giver": giver, "parental_responsibility": "no"})
		rule.findings == {without} with input as said
		rule.unproven == set() with input as said
	}
	rule.findings == {without} with input as consented({
		"consent_giver": "unclear", "consent_relationship": "Grandmother", "parental_responsibility": "no",
	})
	rule.findings == {without} with input as consented({
		"consent_giver": "unclear", "consent_relationship": "Mother", "parental_responsibility": "no",
	})
}

test_fires_on_a_relationship_that_never_carries_it if {
	rule.findings == {never} with input as consented(carer)
	rule.findings == {never} with input as consented(object.union(carer, {"kind": "consent"}))
	rule.unproven == set() with input as consented(carer)
}

test_silent_when_the_record_says_yes if {
	rule.findings == set() with input as consented(object.union(carer, {"parental_responsibility": "yes"}))
	rule.unproven == set() with input as consented(object.union(carer, {"parental_responsibility": "yes"}))
}

test_silent_on_a_mother if {
	mother := consented({"consent_giver": "parent", "consent_relationship": "Mother"})
	rule.findings == set() with input as mother
	rule.unproven == set() with input as mother
}

test_blank_with_a_father_or_nobody_is_unproven if {
	every fields in [{"consent_giver": "parent", "consent_relationship": "Father"}, {}] {
		rule.findings == set() with input as consented(fields)
		rule.unproven == {{"field": "parental_responsibility"}} with input as consented(fields)
	}
}

test_unreadable_answer_is_unproven if {
	unread := consented(object.union(carer, {"parental_responsibility": "unclear"}))
	rule.findings == set() with input as unread
	rule.unproven == {{"field": "parental_responsibility"}} with input as unread
}

test_unknown_giver_may_be_the_child if {
	unknown := consented({"consent_giver": "unclear", "parental_responsibility": "no"})
	rule.findings == set() with input as unknown
	rule.unproven == {{"field": "consent_relationship"}} with input as unknown
}

test_unreadable_consent_is_unproven if {
	unread := consented(object.union(carer, {"consent_status": "unclear"}))
	rule.findings == set() with input as unread
	rule.unproven == {never} with input as unread
}

test_absent_column_is_asked_about if rule.applies with input as fixtures.protocol(fixtures.event(carer))

test_the_child_and_other_consents_are_not_judged if {
	not rule.applies with input as consented({"consent_giver": "child", "parental_responsibility": "no"})
	not rule.applies with input as consented({"consent_giver": "both"})
	not rule.applies with input as consented({"consent_status": "refused"})
	not rule.applies with input as consented({"kind": "refusal"})
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

package rules.consent.competence_considered_test

import data.lib.fixtures_test as fixtures
import data.rules.consent.competence_considered as rule

consented(fields) := fixtures.protocol(fixtures.event(object.union(
	{
		"consent_status": "given", "consent_giver": "parent", "age_years": 14,
		"provided": {"consent_status": true, "consent_relationship": true},
	},
	fields,
)))

unconsidered(giver, age) := {
	"field": "competence_note", "age": age, "giver": giver,
	"needs": ["consent_status", "age|date_of_birth", "consent_relationship|consent_by", "competence_note"],
}

test_fires_on_a_parent_alone_from_twelve if {
	rule.applies with input as consented({})
	rule.findings == {unconsidered("parent", 14)} with input as consented({})
	rule.findings == {unconsidered("parent", 12)} with input as consented({"age_years": 12})
	rule.findings == {unconsidered("parent", 14)} with input as consented({"competence_note": "N/A"})
	rule.findings == {unconsidered("parent", 14)} with input as consented({"kind": "consent"})
}

test_fires_on_a_younger_child_alone if {
	rule.findings == {unconsidered("child", 11)} with input as consented({"consent_giver": "child", "age_years": 11})
}

test_silent_where_the_right_one_consented if {
	rule.findings == set() with input as consented({"age_years": 11})
	rule.findings == set() with input as consented({"consent_giver": "child"})
	rule.unproven == set() with input as consented({"consent_giver": "child"})
}

test_silent_with_a_note if {
	every note in ["Gillick competent, asked to be left out of it", "No"] {
		rule.findings == set() with input as consented({"competence_note": note})
		rule.explanations == set() with input as consented({"competence_note": note, "emergency": "yes"})
	}
}

test_duty_or_emergency_makes_consent_moot if {
	rule.findings == set() with input as consented({"no_consent_kind": "statutory duty"})
	rule.explanations == {{"reason": "statutory duty"}} with input as consented({"no_consent_kind": "statutory duty"})
	rule.findings == set() with input as consented({"emergency": "yes"})
}

test_unreadable_ground_or_consent_is_unproven if {
	every fields in [{"emergency": "unclear"}, {"no_consent_kind": "unclear"}, {"consent_status": "unclear"}] {
		rule.findings == set() with input as consented(fields)
		rule.unproven == {unconsidered("parent", 14)} with input as consented(fields)
	}
}

test_unknown_giver_or_age_is_unproven if {
	rule.findings == set() with input as consented({"consent_giver": "unclear"})
	rule.unproven == {{"field": "consent_relationship"}} with input as consented({"consent_giver": "unclear"})
	ageless := fixtures.protocol(fixtures.event({"consent_status": "given", "consent_giver": "parent"}))
	rule.findings == set() with input as ageless
	rule.unproven == {{"field": "age"}} with input as ageless
}

test_absent_columns_are_asked_about if {
	rule.applies with input as fixtures.protocol(fixtures.event({}))
	rule.applies with input as fixtures.protocol(fixtures.event({"consent_giver": "parent", "age_years": 14}))
}

test_both_together_and_others_are_not_judged if {
	not rule.applies with input as consented({"consent_giver": "both"})
	not rule.applies with input as consented({"consent_giver": "other"})
	not rule.applies with input as consented({"consent_status": "not sought"})
	not rule.applies with input as consented({"kind": "refusal"})
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

package rules.consent.inside_the_consent_test

import data.lib.fixtures_test as fixtures
import data.rules.consent.inside_the_consent as rule

shared(match, fields) := fixtures.today(fixtures.event(object.union(
	{
		"consent_status": "given", "consent_scope": ["Elmfield School"],
		"consent_scope_gaps": [{"written": "Kestrel Housing", "match": match}],
		"provided": {
			"consent_status": true, "consent_scope": true,
			"no_consent_kind": true, "no_consent_reason": true,
		},
	},
	fields,
)))

outside := {
	"field": "recipient_org", "recipient": "Kestrel Housing",
	"needs": ["consent_status", "recipient_org", "no_consent_kind|no_consent_reason"],
}

test_fires_on_a_recipient_outside_the_consent if {
	rule.applies with input as shared("none", {})
	rule.findings == {outside} with input as shared("none", {})
	rule.unproven == set() with input as shared("none", {})
	rule.findings == {outside} with input as shared("none", {"no_consent_kind": "public interest"})
}

test_both_packs_judge_it_alike if {
	said := fixtures.protocol(fixtures.event({
		"consent_status": "given", "consent_scope": ["Elmfield School"],
		"consent_scope_gaps": [{"written": "Kestrel Housing", "match": "none"}],
	}))
	rule.findings == {outside} with input as said
}

test_silent_inside_the_consent if {
	rule.findings == set() with input as shared("none", {"consent_scope_gaps": []})
	rule.unproven == set() with input as shared("none", {"consent_scope_gaps": []})
}

test_recipient_who_may_be_meant_is_unproven if {
	rule.findings == set() with input as shared("weak", {})
	rule.unproven == {{"field": "consent_scope", "recipient": "Kestrel Housing"}} with input as shared("weak", {})
}

test_broad_limits_are_unproven if {
	broad := shared("none", {"consent_scope": ["Professionals"]})
	rule.findings == set() with input as broad
	rule.unproven == {outside} with input as broad
}

test_ground_with_its_reason_explains if {
	reasoned := shared("none", {
		"no_consent_kind": "public interest",
		"no_consent_reason": "The landlord must change the locks tonight",
	})
	rule.findings == set() with input as reasoned
	rule.explanations == {{"reason": "public interest", "recipient": "Kestrel Housing"}} with input as reasoned
	rule.findings == set() with input as shared("none", {"emergency": "yes"})
	rule.unproven == set() with input as shared("weak", {"emergency": "yes"})
	rule.findings == set() with input as shared("none", {"legal_power": "court order of 2 March"})
}

test_limits_of_a_consent_of_the_case_bind_where_the_log_has_no_column_for_them if {
	elsewhere := fixtures.today(fixtures.event({
		"consent_status": "given",
		"consent_scope_gaps": [{"written": "Kestrel Housing", "match": "none"}],
		"provided": {"consent_status": true, "no_consent_kind": true},
	}))
	rule.applies with input as elsewhere
	rule.findings == {outside} with input as elsewhere
}

test_ground_of_which_half_is_told_is_unproven if {
	every column, said in {
		"no_consent_reason": "The landlord must change the locks tonight",
		"no_consent_kind": "safety",
	} {
		half := fixtures.today(fixtures.event({
			"consent_status": "given", "consent_scope": ["Elmfield School"],
			"consent_scope_gaps": [{"written": "Kestrel Housing", "match": "none"}],
			column: said,
			"provided": {"consent_status": true, "consent_scope": true, column: true},
		}))
		rule.findings == set() with input as half
		rule.unproven == {outside} with input as half
	}
}

test_unreadable_ground_or_consent_is_unproven if {
	every fields in [{"emergency": "unclear"}, {"no_consent_kind": "unclear"}, {"consent_status": "unclear"}] {
		rule.findings == set() with input as shared("none", fields)
		rule.unproven == {outside} with input as shared("none", fields)
	}
}

test_family_is_not_outside_its_own_consent if {
	every match in ["none", "weak"] {
		rule.findings == set() with input as shared(match, {"to_family": true})
		rule.unproven == set() with input as shared(match, {"to_family": true})
	}
}

test_consent_without_limits_is_not_judged if {
	unlimited := fixtures.today(fixtures.event({
		"consent_status": "given",
		"provided": {"consent_status": true, "consent_scope": true},
	}))
	not rule.applies with input as unlimited
}

test_absent_columns_are_asked_about if {
	rule.applies with input as fixtures.today(fixtures.event({}))
	rule.applies with input as fixtures.today(fixtures.event({
		"consent_status": "given",
		"provided": {"consent_status": true},
	}))
}

test_other_consents_and_kinds_are_not_judged if {
	not rule.applies with input as shared("none", {"consent_status": "not sought"})
	not rule.applies with input as shared("none", {"kind": "refusal"})
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

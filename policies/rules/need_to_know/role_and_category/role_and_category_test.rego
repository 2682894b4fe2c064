package rules.need_to_know.role_and_category_test

import data.lib.fixtures_test as fixtures
import data.rules.need_to_know.role_and_category as rule

sent(role, categories) := fixtures.today(fixtures.event({
	"provided": {"recipient_role": true, "categories": true},
	"recipient_role": role, "categories": categories,
}))

fault(role, category) := {"field": "categories", "category": category, "role": role}

test_fires_on_a_category_that_the_role_does_not_need if {
	rule.applies with input as sent("Receptionist", ["health"])
	rule.findings == {fault("receptionist", "health")} with input as sent("Receptionist", ["health", "address"])
	rule.findings == {fault("teacher", "health"), fault("teacher", "criminal")} with input as sent("Class teacher", ["health", "criminal"])
}

test_both_packs_judge_it_alike if {
	said := fixtures.protocol(fixtures.event({"recipient_role": "Receptionist", "categories": ["health"]}))
	rule.findings == {fault("receptionist", "health")} with input as said
}

test_silent_on_what_the_role_needs if {
	rule.findings == set() with input as sent("Senior social worker", ["health", "criminal", "finance"])
	rule.unproven == set() with input as sent("Senior social worker", ["unclear"])
}

test_longest_role_decides if {
	rule.findings == {fault("gp receptionist", "health")} with input as sent("GP receptionist", ["health"])
	rule.findings == set() with input as sent("Head teacher", ["criminal"])
}

test_second_role_counts if {
	rule.findings == set() with input as sent("Teacher; GP on Fridays", ["health", "education"])
	rule.findings == {fault("gp and teacher", "finance")} with input as sent("Teacher; GP on Fridays", ["finance"])
}

test_unknown_role_is_unproven if {
	rule.findings == set() with input as sent("Gpx", ["health"])
	rule.unproven == {{"field": "recipient_role"}} with input as sent("Gpx", ["health"])
}

test_unreadable_category_is_unproven if {
	rule.findings == set() with input as sent("Teacher", ["unclear"])
	rule.unproven == {{"field": "categories"}} with input as sent("Teacher", ["unclear"])
}

test_absent_columns_are_asked_about if {
	rule.applies with input as fixtures.today(fixtures.event({"provided": {"categories": true}}))
	rule.applies with input as fixtures.today(fixtures.event({"provided": {"recipient_role": true}}))
}

test_blanks_the_family_and_other_kinds_are_not_judged if {
	provided := {"recipient_role": true, "categories": true}
	not rule.applies with input as fixtures.today(fixtures.event({"provided": provided, "categories": ["health"]}))
	not rule.applies with input as fixtures.today(fixtures.event({"provided": provided, "recipient_role": "Receptionist"}))
	not rule.applies with input as fixtures.today(fixtures.event({"recipient_role": "Mother", "categories": ["health"], "to_family": true}))
	not rule.applies with input as fixtures.today(fixtures.event({"kind": "refusal"}))
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

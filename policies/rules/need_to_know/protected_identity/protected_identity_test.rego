package rules.need_to_know.protected_identity_test

import data.lib.fixtures_test as fixtures
import data.rules.need_to_know.protected_identity as rule

sent(fields) := fixtures.today(fixtures.event(object.union(
	{"provided": {"protected_identity": true, "recipient_role": true}, "protected_identity": "yes"},
	fields,
)))

stranger := "somebody outside the roles that protect"

outside := {
	"field": "recipient_role", "recipient": stranger,
	"needs": ["protected_identity", "recipient_role"],
}

test_fires_outside_the_roles_that_protect if {
	rule.applies with input as sent({"recipient_role": "Receptionist"})
	rule.findings == {outside} with input as sent({"recipient_role": "Receptionist"})
	rule.findings == {outside} with input as sent({"recipient_role": "Receptionist", "emergency": "yes"})
}

test_fires_when_it_went_to_the_family if {
	rule.findings == {{
		"field": "recipient_role", "recipient": "somebody of the family",
		"needs": ["protected_identity"],
	}} with input as sent({"to_family": true})
}

test_silent_inside_the_roles if {
	every role in ["Social worker", "Senior Social-Worker, MASH", "Detective Constable"] {
		rule.findings == set() with input as sent({"recipient_role": role})
		rule.unproven == set() with input as sent({"recipient_role": role})
	}
}

test_court_order_explains if {
	ordered := sent({"recipient_role": "Head teacher", "legal_power": "Family court order of 2 March"})
	rule.findings == set() with input as ordered
	rule.explanations == {{"reason": "court order", "recipient": stranger}} with input as ordered
}

test_perhaps_a_court_order_is_unproven if {
	tied := sent({"recipient_role": "Head teacher", "links": [{"strength": "weak", "legal_power": "Court order"}]})
	rule.findings == set() with input as tied
	rule.unproven == {{"field": "recipient_role", "recipient": stranger}} with input as tied
}

test_blank_role_is_unproven if {
	every fields in [{}, {"recipient_role": "n/a"}] {
		rule.findings == set() with input as sent(fields)
		rule.unproven == {{"field": "recipient_role", "recipient": "nobody whose role is written down"}} with input as sent(fields)
	}
}

test_unreadable_mark_is_unproven if {
	unread := sent({"protected_identity": "unclear", "recipient_role": "Receptionist"})
	rule.findings == set() with input as unread
	rule.unproven == {{"field": "recipient_role", "recipient": stranger}} with input as unread
}

test_absent_column_is_asked_about if rule.applies with input as fixtures.today(fixtures.event({}))

test_what_is_not_protected_is_not_judged if {
	not rule.applies with input as sent({"protected_identity": "no", "recipient_role": "Receptionist"})
	not rule.applies with input as sent({"kind": "refusal"})
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

package rules.need_to_know.recipient_covered_test

import data.lib.fixtures_test as fixtures
import data.rules.need_to_know.recipient_covered as rule

shared(recipient, fields) := fixtures.today(fixtures.event(object.union(
	{
		"provided": {"recipient_org": true, "partners": true, "agreements": true},
		"recipient_partners": [recipient],
	},
	fields,
)))

mailed(recipient) := fixtures.today(fixtures.message({
	"provided": {"recipients": true, "partners": true, "agreements": true},
	"recipients": [recipient],
}))

uncovered(field, organisation) := {
	"field": field, "organisation": organisation,
	"needs": ["partners", "agreements", "recipient_org|recipients"],
}

stranger := {"written": "Bluebell Nursery"}

left := {"written": "Kestrel", "partner": {"name": "Kestrel Housing", "kind": "voluntary", "signatory": false}}

test_fires_on_a_stranger_and_on_who_left if {
	rule.applies with input as shared(stranger, {})
	rule.findings == {uncovered("recipient_org", "Bluebell Nursery")} with input as shared(stranger, {})
	rule.findings == {uncovered("recipient_org", "Kestrel")} with input as shared(left, {})
}

test_name_of_a_kind_is_unproven if {
	every written in ["GP", "Health visiting"] {
		rule.findings == set() with input as shared({"written": written}, {})
		rule.unproven == {uncovered("recipient_org", written)} with input as shared({"written": written}, {})
	}
	rule.findings == {uncovered("recipient_org", "GP Elm Road")} with input as shared({"written": "GP Elm Road"}, {})
}

test_silent_on_a_signatory if {
	signed := {"written": "Oxleas", "partner": {"name": "Oxleas NHS Foundation Trust", "kind": "health", "signatory": true}}
	rule.findings == set() with input as shared(signed, {})
	rule.explanations == set() with input as shared(signed, {})
}

test_agreement_explains if {
	bound := object.union(stranger, {"agreements": ["ISA-3"]})
	rule.findings == set() with input as shared(bound, {})
	rule.explanations == {{
		"reason": "agreement in force", "organisation": "Bluebell Nursery",
		"agreement": "ISA-3",
	}} with input as shared(bound, {})
}

test_emergency_or_court_order_explains if {
	rule.findings == set() with input as shared(stranger, {"emergency": "yes"})
	rule.explanations == {{"reason": "emergency", "organisation": "Bluebell Nursery"}} with input as shared(stranger, {"emergency": "yes"})
	rule.findings == set() with input as shared(stranger, {"no_consent_kind": "court order"})
}

test_weak_ground_is_unproven if {
	links := [{"kind": "decision", "strength": "weak", "emergency": "yes"}]
	rule.findings == set() with input as shared(stranger, {"links": links})
	rule.unproven == {uncovered("recipient_org", "Bluebell Nursery")} with input as shared(stranger, {"links": links})
}

test_partner_of_a_message_is_judged if {
	recipient := {"domain": "kestrel.example", "own": false, "partner": {"name": "Kestrel Housing", "kind": "voluntary", "signatory": false}}
	rule.applies with input as mailed(recipient)
	rule.findings == {uncovered("recipients", "Kestrel Housing")} with input as mailed(recipient)
	bound := object.union(recipient, {"partner": {"agreements": ["ISA-3"]}})
	rule.findings == set() with input as mailed(bound)
}

test_unknown_partner_of_a_message_is_not_judged if {
	not rule.applies with input as mailed({"domain": "school.example", "own": false})
}

test_absent_tables_and_columns_are_asked_about if {
	rule.applies with input as fixtures.today(fixtures.event({}))
	rule.applies with input as fixtures.today({"kind": "message", "provided": {}})
	rule.applies with input as fixtures.today(fixtures.message({"recipients": [{"domain": "nhs.net", "own": false}]}))
}

test_blank_recipients_and_other_kinds_are_not_judged if {
	not rule.applies with input as fixtures.today(fixtures.event({"provided": {"recipient_org": true}}))
	not rule.applies with input as fixtures.today(fixtures.event({"kind": "refusal"}))
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

test_statutory_duty_with_its_reason_explains if {
	stranger := {"kind": "disclosure", "recipient_partners": [{"written": "Fernbank Refuge", "agreements": []}]}
	duty := object.union(stranger, {"no_consent_kind": "statutory duty", "no_consent_reason": "Section 47 enquiry"})
	rule.findings == set() with input as fixtures.today(fixtures.event(duty))
	rule.explanations == {{"reason": "statutory duty", "organisation": "Fernbank Refuge"}} with input as fixtures.today(fixtures.event(duty))
	count(rule.findings) == 1 with input as fixtures.today(fixtures.event(object.remove(duty, ["no_consent_reason"])))
}

test_duty_of_a_tied_record_explains_as_far_as_the_tie_goes if {
	duty := {"kind": "decision", "no_consent_kind": "statutory duty", "no_consent_reason": "Section 47 enquiry"}
	sure := shared(stranger, {"links": [object.union(duty, {"strength": "strong"})]})
	perhaps := shared(stranger, {"links": [object.union(duty, {"strength": "weak"})]})
	rule.findings == set() with input as sure
	rule.explanations == {{"reason": "statutory duty", "organisation": "Bluebell Nursery"}} with input as sure
	rule.findings == set() with input as perhaps
	rule.unproven == {uncovered("recipient_org", "Bluebell Nursery")} with input as perhaps
}

test_duty_is_read_in_the_reason_where_no_kind_is_given if {
	rule.findings == set() with input as shared(stranger, {"no_consent_reason": "Under a legal duty, s.47 under way"})
	count(rule.findings) == 1 with input as shared(stranger, {"no_consent_reason": "Public interest outweighed it"})
	count(rule.findings) == 1 with input as shared(stranger, {
		"no_consent_kind": "public interest",
		"no_consent_reason": "Not a legal duty but in the public interest",
	})
}

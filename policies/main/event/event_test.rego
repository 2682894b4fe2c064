package main.event_test

import data.lib.fixtures_test as fixtures
import data.main.event

shared := {"as_of": "2026-11-22", "packs": {name: {
	"name": name,
	"parameters": fixtures.parameters(name),
	"reference": fixtures.reference(name),
} |
	some name in ["bromley-2017", "uk-current"]
}}

refusal := fixtures.event({"kind": "refusal", "provided": {"reasons": true, "harm": true}, "harm": "significant harm"})

said(answer, rule) := fact if {
	some fact in answer.answers
	fact.rule == rule
}

test_answers_come_in_the_order_of_the_items if {
	mail := fixtures.message({"recipients": [{"domain": "met.police.uk", "own": false}]})
	answers := event.answers with input as {"shared": shared, "items": [
		{"pack": "uk-current", "event": mail},
		{"pack": "bromley-2017", "event": mail},
		{"pack": "uk-current", "event": refusal},
	]}
	count(answers) == 3
	said(answers[0], "channels/secure_recipient").findings == set()
	said(answers[1], "channels/secure_recipient").findings == {{
		"field": "recipients", "domain": "met.police.uk",
		"needs": ["recipients"], "about": "protocol",
	}}
	said(answers[2], "duty_to_share/refusal_at_risk").findings == {{"field": "harm"}}
}

test_only_rules_that_apply_answer if {
	answers := event.answers with input as {"shared": shared, "items": [{"pack": "uk-current", "event": refusal}]}
	answering := {answer.rule | some answer in answers[0].answers}
	{"duty_to_share/refusal_at_risk", "records/reasons_for_refusal"} & answering == {
		"duty_to_share/refusal_at_risk",
		"records/reasons_for_refusal",
	}
	every rule in {"records/purpose_stated", "governance/review_in_date", "channels/secure_recipient", "retention/hold_kept", "incidents/reported_in_time"} {
		not rule in answering
	}
	said(answers[0], "duty_to_share/refusal_at_risk").explanations == set()
	said(answers[0], "duty_to_share/refusal_at_risk").unproven == set()
}

test_every_rule_is_asked if {
	answers := event.answers with input as {"shared": shared, "items": [{"pack": "uk-current", "event": refusal}]}
	rules := {[topic, name] |
		some topic, name
		is_boolean(data.rules[topic][name].applies)
	}
	answers[0].asked == count(rules)
	count(rules) >= 16
}

test_no_items_no_answers if {
	answers := event.answers with input as {"shared": shared, "items": []}
	answers == []
}

test_item_of_an_unknown_pack_is_not_answered if {
	answers := event.answers with input as {"shared": shared, "items": [{"pack": "nowhere", "event": refusal}]}
	answers == []
}

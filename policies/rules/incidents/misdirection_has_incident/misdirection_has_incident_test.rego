package rules.incidents.misdirection_has_incident_test

import data.lib.fixtures_test as fixtures
import data.rules.incidents.misdirection_has_incident as rule

provided := {"recipients": true, "subject": true, "case_log": true}

sent(fields) := fixtures.message(object.union(
	{"provided": provided, "recipients": [{"domain": "nhs.net", "own": false}]},
	fields,
))

after(incident, fields) := fixtures.today(sent(object.union({"sequels": {"incident": incident}}, fields)))

none := {"found": false}

found(strength) := {"found": true, "strength": strength, "id": "INC-7"}

fact(field, sign) := {"field": field, "sign": sign, "needs": [field, "case_log|incident_log"]}

alike := {"recipients": [{
	"domain": "nhs.met", "own": false,
	"lookalike": {"like": "nhs.net", "how": "one letter off"},
}]}

test_fires_on_each_sign_without_an_incident if {
	rule.applies with input as after(none, {"recall": true})
	rule.findings == {fact("subject", "A recall")} with input as after(none, {"recall": true})
	rule.findings == {fact("subject", "An answer from the wrong person")} with input as after(none, {"wrong_recipient": true})
	rule.findings == {fact("recipients", "A false or mistyped address")} with input as after(none, alike)
}

test_both_packs_judge_it_alike if {
	count(rule.findings) == 1 with input as fixtures.protocol(after(none, {"recall": true}).event)
}

noted(how, incident) := fixtures.today(fixtures.event({
	"false_domains": [{"domain": "nhs.met", "like": "nhs.net", "how": how}],
	"sequels": {"incident": incident},
}))

test_false_address_of_a_record_needs_an_incident_too if {
	rule.applies with input as noted("trick sub-domain", none)
	rule.findings == {fact("recipient_address", "A false or mistyped address")} with input as noted("trick sub-domain", none)
	rule.findings == set() with input as noted("trick sub-domain", found("strong"))
	not rule.applies with input as fixtures.today(fixtures.event({
		"false_domains": [{"domain": "nhs.met", "like": "nhs.net", "how": "trick sub-domain"}],
	}))
}

test_letter_that_is_wrong_in_a_record_is_unproven if {
	rule.applies with input as noted("one letter off", none)
	rule.findings == set() with input as noted("one letter off", none)
	rule.unproven == {{
		"field": "recipient_address",
		"sign": "A false or mistyped address",
	}} with input as noted("one letter off", none)
}

test_incident_of_the_case_explains if {
	rule.findings == set() with input as after(found("strong"), {"recall": true})
	rule.unproven == set() with input as after(found("strong"), {"recall": true})
	rule.explanations == {{"reason": "an incident of the case"}} with input as after(found("strong"), {"recall": true})
}

test_weak_tie_is_unproven if {
	rule.findings == set() with input as after(found("weak"), alike)
	rule.unproven == {{"field": "recipients", "sign": "A false or mistyped address"}} with input as after(found("weak"), alike)
	rule.explanations == set() with input as after(found("weak"), alike)
}

test_recall_of_no_case_is_unproven if {
	recall := fixtures.today(sent({"recall": true}))
	rule.findings == set() with input as recall
	rule.unproven == {{"field": "subject", "sign": "A recall"}} with input as recall
}

test_absent_columns_are_asked_about if {
	rule.applies with input as fixtures.today(sent({"provided": {"recipients": true, "subject": false}}))
	rule.applies with input as fixtures.today({"kind": "message", "provided": {"subject": true}})
}

test_ordinary_mail_and_entries_are_not_judged if {
	not rule.applies with input as after(none, {})
	not rule.applies with input as fixtures.today(sent({"recall": false, "wrong_recipient": false}))
	rule.explanations == set() with input as after(found("strong"), {})
	not rule.applies with input as fixtures.today(fixtures.event({"kind": "incident"}))
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

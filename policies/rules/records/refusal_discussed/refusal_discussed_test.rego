package rules.records.refusal_discussed_test

import data.lib.fixtures_test as fixtures
import data.rules.records.refusal_discussed as rule

refused(fields) := fixtures.today(fixtures.event(object.union(
	{"kind": "refusal", "requester_org": "Kestrel Housing", "sequels": {"contact": {"found": false}}},
	fields,
)))

after(sequels) := refused({"sequels": sequels})

tied(strength) := {"found": true, "strength": strength}

no_contact := {"field": "requester_org", "needs": ["case_log", "case_ref", "entry_type", "requester_org"]}

test_fires_when_the_case_shows_no_contact if {
	rule.applies with input as refused({})
	rule.findings == {no_contact} with input as refused({})
	rule.unproven == set() with input as refused({})
	rule.findings == {no_contact} with input as refused({"requester_name": "DC Finch"})
}

test_both_packs_judge_it_alike if {
	said := fixtures.protocol(fixtures.event({
		"kind": "refusal", "requester_name": "DC Finch",
		"sequels": {"contact": {"found": false}, "undone": {"found": false}},
	}))
	rule.findings == {no_contact} with input as said
}

test_silent_after_contact if {
	rule.findings == set() with input as after({"contact": tied("strong")})
	rule.unproven == set() with input as after({"contact": tied("strong")})
}

test_contact_that_is_perhaps_it_is_unproven if {
	rule.findings == set() with input as after({"contact": tied("weak")})
	rule.unproven == {{
		"field": "case_ref",
		"reason": "contact that is perhaps tied to it",
	}} with input as after({"contact": tied("weak")})
}

test_case_file_that_cannot_be_searched_is_unproven if {
	unsearched := fixtures.today(fixtures.event({"kind": "refusal", "requester_org": "Kestrel Housing"}))
	rule.findings == set() with input as unsearched
	rule.unproven == {{"field": "case_ref"}} with input as unsearched
}

test_blank_requester_is_unproven if {
	unnamed := fixtures.today(fixtures.event({"kind": "refusal", "sequels": {"contact": {"found": false}}}))
	rule.findings == set() with input as unnamed
	rule.unproven == {{"field": "requester_org"}} with input as unnamed
}

test_refusal_that_was_taken_back_is_explained if {
	back := after({"contact": {"found": false}, "undone": tied("strong")})
	rule.findings == set() with input as back
	rule.unproven == set() with input as back
	rule.explanations == {{"reason": "shared after all"}} with input as back
}

test_refusal_that_was_perhaps_taken_back_is_unproven if {
	perhaps := after({"contact": {"found": false}, "undone": tied("weak")})
	rule.findings == set() with input as perhaps
	rule.unproven == {{
		"field": "case_ref",
		"reason": "a disclosure that perhaps took it back",
	}} with input as perhaps
}

test_other_kinds_are_not_judged if {
	not rule.applies with input as refused({"kind": "disclosure"})
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

package rules.lawful_basis.power_recognised_test

import data.lib.fixtures_test as fixtures
import data.rules.lawful_basis.power_recognised as rule

written(fields) := fixtures.today(fixtures.event(object.union({"provided": {"lawful_basis": true, "legal_power": true}}, fields)))

test_fires_on_what_no_list_holds if {
	basis := written({"lawful_basis": "Because", "basis_known": {"lawful_basis": "unknown"}})
	rule.applies with input as basis
	rule.findings == {{"field": "lawful_basis", "what": "lawful basis", "needs": ["lawful_basis"]}} with input as basis
	power := written({"legal_power": "Terms of use", "basis_known": {"legal_power": "unknown"}})
	rule.findings == {{"field": "legal_power", "what": "legal power", "needs": ["legal_power"]}} with input as power
}

test_both_packs_judge_it_alike if {
	said := fixtures.protocol(fixtures.event({"legal_power": "Terms of use", "basis_known": {"legal_power": "unknown"}}))
	count(rule.findings) == 1 with input as said
}

test_silent_on_what_is_known if {
	known := written({"lawful_basis": "Public task", "legal_power": "s47", "basis_known": {"lawful_basis": "known", "legal_power": "known"}})
	rule.applies with input as known
	rule.findings == set() with input as known
	rule.unproven == set() with input as known
}

test_what_looks_like_a_law_is_unproven if {
	perhaps := written({"legal_power": "Fictitious Act 2009", "basis_known": {"legal_power": "perhaps"}})
	rule.findings == set() with input as perhaps
	rule.unproven == {{"field": "legal_power", "what": "legal power"}} with input as perhaps
	nobody_looked := written({"legal_power": "Fictitious Act 2009"})
	rule.unproven == {{"field": "legal_power", "what": "legal power"}} with input as nobody_looked
}

test_unknown_condition_is_not_judged if {
	not rule.applies with input as written({"condition": "Yes", "basis_known": {"condition": "unknown"}})
}

test_blank_and_empty_phrases_are_not_judged if {
	not rule.applies with input as written({})
	not rule.applies with input as written({"lawful_basis": "n/a", "legal_power": "tbc", "basis_known": {"lawful_basis": "unknown"}})
}

test_absent_columns_are_asked_about if rule.applies with input as fixtures.today(fixtures.event({}))

test_other_kinds_are_not_judged if {
	not rule.applies with input as written({"kind": "refusal", "legal_power": "s47"})
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

package rules.lawful_basis.basis_recorded_test

import data.lib.fixtures_test as fixtures
import data.rules.lawful_basis.basis_recorded as rule

written(fields) := fixtures.today(fixtures.event(fields))

blank := {"field": "lawful_basis", "problem": "blank"}

test_fires_on_a_blank_whatever_else_is_there if {
	rule.applies with input as written({})
	rule.findings == {blank} with input as written({})
	rule.findings == {blank} with input as written({"legal_power": "s47", "no_consent_kind": "statutory duty", "condition": "Sch 1 para 18"})
}

test_fires_on_an_empty_phrase if {
	every text in ["N/A", "TBC", "-"] {
		rule.findings == {{"field": "lawful_basis", "problem": "only a phrase that leaves it empty"}} with input as written({"lawful_basis": text})
	}
}

test_silent_when_anything_is_written if {
	every text in ["Public task", "6(1)(e)", "As discussed"] {
		rule.findings == set() with input as written({"lawful_basis": text})
		rule.unproven == set() with input as written({"lawful_basis": text})
	}
}

test_strong_tie_explains if {
	tied := written({"links": [{"kind": "decision", "strength": "strong", "lawful_basis": "Public task"}]})
	rule.findings == set() with input as tied
	rule.explanations == {{"reason": "the lawful basis is in a record that is tied to this one"}} with input as tied
}

test_weak_tie_is_unproven if {
	tied := written({"links": [{"kind": "decision", "strength": "weak", "lawful_basis": "Public task"}]})
	rule.findings == set() with input as tied
	rule.unproven == {blank} with input as tied
}

test_tie_that_says_nothing_explains_nothing if {
	every link in [{"strength": "strong"}, {"strength": "strong", "lawful_basis": "n/a"}] {
		rule.findings == {blank} with input as written({"links": [link]})
	}
}

test_unreadable_is_unproven if {
	rule.findings == set() with input as written({"lawful_basis": "unclear"})
	count(rule.unproven) == 1 with input as written({"lawful_basis": "unclear"})
}

test_absent_column_is_asked_about if rule.applies with input as written({"provided": {}})

test_other_kinds_are_not_judged if {
	not rule.applies with input as written({"kind": "refusal"})
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

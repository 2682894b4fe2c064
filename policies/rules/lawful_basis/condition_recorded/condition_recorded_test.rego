package rules.lawful_basis.condition_recorded_test

import data.lib.fixtures_test as fixtures
import data.rules.lawful_basis.condition_recorded as rule

columns := {"condition": true, "lawful_basis": true, "special_category": true, "offence_data": true, "categories": true}

written(fields) := fixtures.today(fixtures.event(object.union(object.remove({"provided": columns}, object.keys(fields)), fields)))

special := "special-category data"

offence := "criminal-offence data"

marked(data_kind, flag) := {"field": "condition", "data": data_kind, "needs": ["condition", "lawful_basis", flag]}

sorted_under(data_kind, flag) := {"field": "condition", "data": data_kind, "needs": ["condition", "lawful_basis", flag, "categories"]}

test_fires_on_marked_data if {
	rule.applies with input as written({"special_category": "yes"})
	rule.findings == {marked(special, "special_category")} with input as written({"special_category": "yes"})
	rule.findings == {marked(offence, "offence_data")} with input as written({"offence_data": "yes", "condition": "n/a"})
}

test_fires_on_a_category_when_the_mark_is_blank if {
	rule.findings == {sorted_under(special, "special_category")} with input as written({"categories": ["health"]})
	rule.findings == {sorted_under(offence, "offence_data")} with input as written({"categories": ["criminal", "family"]})
}

test_mark_that_says_no_beats_the_category if {
	said := written({"categories": ["health", "criminal", "unclear"], "special_category": "no", "offence_data": "no"})
	not rule.applies with input as said
	rule.findings == set() with input as said
}

test_silent_with_a_condition if {
	rule.applies with input as written({"special_category": "yes", "condition": "Art 9(2)(g)"})
	rule.findings == set() with input as written({"special_category": "yes", "condition": "Art 9(2)(g)"})
	rule.unproven == set() with input as written({"special_category": "yes", "condition": "Art 9(2)(g)"})
}

test_condition_in_the_box_of_the_basis_explains if {
	every law in ["UK GDPR article 9(2)(g), substantial public interest", "Data Protection Act 2018, Schedule 1, paragraph 18"] {
		cited := written({"special_category": "yes", "cited": [{"field": "lawful_basis", "law": law}]})
		rule.findings == set() with input as cited
		rule.explanations == {{"reason": "the condition is named beside another field", "law": law}} with input as cited
	}
	other := written({"special_category": "yes", "cited": [{"field": "lawful_basis", "law": "public task"}]})
	count(rule.findings) == 1 with input as other
}

test_doubts_are_unproven if {
	every fields in [{"special_category": "unclear"}, {"categories": ["unclear"]}] {
		rule.findings == set() with input as written(fields)
		rule.unproven == {{"field": "condition", "data": special}} with input as written(fields)
	}
	rule.unproven == {{"field": "condition", "data": offence}} with input as written({"offence_data": "unclear"})
	neither := written({"offence_data": "unclear", "condition": "unclear"})
	rule.unproven == {{"field": "condition", "data": offence}} with input as neither
	unread := written({"offence_data": "yes", "condition": "unclear"})
	rule.findings == set() with input as unread
	rule.unproven == {{"field": "condition", "data": offence}} with input as unread
}

test_absent_columns_are_asked_about if rule.applies with input as written({"provided": object.remove(columns, ["special_category", "offence_data", "categories"])})

test_ordinary_data_and_other_kinds_are_not_judged if {
	not rule.applies with input as written({"categories": ["education"]})
	not rule.applies with input as written({"kind": "refusal", "special_category": "yes"})
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

test_no_to_the_question_for_a_condition_names_none if {
	rule.findings == {marked(special, "special_category")} with input as written({"special_category": "yes", "condition": "No."})
}

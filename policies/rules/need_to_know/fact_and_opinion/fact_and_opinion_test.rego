package rules.need_to_know.fact_and_opinion_test

import data.lib.fixtures_test as fixtures
import data.rules.need_to_know.fact_and_opinion as rule

written(fields) := fixtures.today(fixtures.event(fields))

fault(problem) := {"field": "fact_opinion", "problem": problem, "needs": ["fact_opinion"]}

test_fires_on_a_blank if {
	every fields in [{}, {"fact_opinion": "-"}, {"fact_opinion": "tbc"}] {
		rule.applies with input as written(fields)
		rule.findings == {fault("does not say whether fact and opinion were told apart")} with input as written(fields)
	}
}

test_fires_when_they_were_mixed if {
	every text in ["Mixed", "no", "No - mixed", "No (mixed)"] {
		rule.findings == {fault("says that fact and opinion were not told apart")} with input as written({"fact_opinion": text})
		rule.unproven == set() with input as written({"fact_opinion": text})
	}
}

test_silent_when_they_were_told_apart if {
	every text in ["Yes", "FACT", "separated.", "✓", "✔ "] {
		rule.findings == set() with input as written({"fact_opinion": text})
		rule.unproven == set() with input as written({"fact_opinion": text})
	}
}

test_other_words_are_unproven if {
	rule.findings == set() with input as written({"fact_opinion": "see page two"})
	rule.unproven == {{"field": "fact_opinion", "problem": "answers in words that nobody could read"}} with input as written({"fact_opinion": "see page two"})
	rule.findings == set() with input as written({"fact_opinion": "No - facts alone"})
}

test_fires_on_old_information_that_is_explained_nowhere if {
	rule.findings == {{
		"field": "historic", "problem": "says that the information is old and explains it nowhere",
		"needs": ["historic", "what_shared", "reasons", "purpose"],
	}} with input as written({"fact_opinion": "yes", "historic": "yes", "reasons": "as discussed"})
	count(rule.unproven) == 1 with input as written({"fact_opinion": "yes", "historic": "unclear"})
}

test_old_information_beside_any_words_is_for_a_person_to_judge if {
	every field in ["what_shared", "reasons", "purpose"] {
		rule.findings == set() with input as written({"fact_opinion": "yes", "historic": "yes", field: "Conviction of 2009"})
		rule.unproven == set() with input as written({"fact_opinion": "yes", "historic": "unclear", field: "Conviction of 2009"})
	}
}

test_both_packs_judge_it_alike if {
	rule.findings == {fault("says that fact and opinion were not told apart")} with input as fixtures.protocol(fixtures.event({"fact_opinion": "mixed"}))
}

test_absent_column_is_asked_about if rule.applies with input as written({"provided": {}})

test_other_kinds_are_not_judged if {
	not rule.applies with input as written({"kind": "refusal"})
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

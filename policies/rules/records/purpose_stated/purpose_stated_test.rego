package rules.records.purpose_stated_test

import data.lib.fixtures_test as fixtures
import data.rules.records.purpose_stated as rule

written(fields) := fixtures.today(fixtures.event(object.union({"kind": "disclosure"}, fields)))

test_fires_on_a_blank if {
	rule.applies with input as written({})
	rule.findings == {{"field": "purpose", "problem": "blank"}} with input as written({})
}

test_fires_on_a_stock_phrase if {
	every text in ["N/A", "As discussed.", "-"] {
		rule.findings == {{"field": "purpose", "problem": "only a stock phrase"}} with input as written({"purpose": text})
	}
}

test_silent_when_the_text_says_something if {
	every text in ["The school must know before Monday", "As discussed with the GP about the cast"] {
		rule.findings == set() with input as written({"purpose": text})
	}
}

test_both_packs_judge_it_alike if {
	said := fixtures.protocol(fixtures.event({"kind": "disclosure", "purpose": "for information"}))
	rule.findings == {{"field": "purpose", "problem": "only a stock phrase"}} with input as said
}

test_absent_column_is_asked_about if {
	rule.applies with input as written({"provided": {}})
}

test_other_kinds_are_not_judged if {
	not rule.applies with input as written({"kind": "refusal"})
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

package rules.consent.disagreement_judged_test

import data.lib.fixtures_test as fixtures
import data.rules.consent.disagreement_judged as rule

columns := {"child_view": true, "parent_view": true, "judgement": true, "competence_note": true}

views(child, parent, fields) := fixtures.protocol(fixtures.event(object.union(
	{"child_view": child, "parent_view": parent, "provided": columns},
	fields,
)))

unjudged := {"field": "judgement", "needs": ["child_view", "parent_view", "judgement", "competence_note"]}

test_fires_when_the_views_differ if {
	rule.applies with input as views("Refuses", "Agrees", {})
	rule.findings == {unjudged} with input as views("Refuses", "Agrees", {})
	rule.findings == {unjudged} with input as views("Wants it kept between us", "The GP should know", {})
	rule.findings == {unjudged} with input as views("Refuses", "Agrees", {"kind": "refusal", "judgement": "N/A"})
	rule.findings == {unjudged} with input as views("Agrees but not to the school", "Agrees", {})
	rule.unproven == set() with input as views("Refuses", "Agrees", {})
}

test_silent_with_a_judgement if {
	judged := views("Refuses", "Agrees", {"judgement": "Her wish was followed, as the risk is low and she understands it"})
	rule.findings == set() with input as judged
	rule.unproven == set() with input as judged
}

test_stock_phrase_for_a_judgement_is_unproven if {
	stock := views("Refuses", "Agrees", {"judgement": "As discussed"})
	rule.findings == set() with input as stock
	rule.unproven == {unjudged} with input as stock
}

test_agreeing_in_other_words_is_no_disagreement if {
	not rule.applies with input as views("Agrees", "agrees.", {})
	not rule.applies with input as views("Happy for the school to know", "Agrees", {})
}

test_two_refusals_are_unproven if {
	both := views("Refuses", "Does not want it", {})
	rule.findings == set() with input as both
	rule.unproven == {unjudged} with input as both
}

test_view_that_is_none_is_not_judged if {
	not rule.applies with input as views("Not sought", "Agrees", {})
	not rule.applies with input as views("Refuses", "n/a", {})
	not rule.applies with input as fixtures.protocol(fixtures.event({"child_view": "Refuses", "provided": columns}))
}

test_child_who_is_not_competent_explains if {
	explained := views("Refuses", "Agrees", {"competence_note": "Not competent"})
	rule.findings == set() with input as explained
	rule.explanations == {{"reason": "the child was found not competent"}} with input as explained
	rule.findings == {unjudged} with input as views("Refuses", "Agrees", {"competence_note": "Gillick competent"})
}

test_absent_columns_are_asked_about if {
	rule.applies with input as fixtures.protocol(fixtures.event({}))
	rule.applies with input as fixtures.protocol(fixtures.event({"provided": {"child_view": true}}))
	rule.findings == set() with input as fixtures.protocol(fixtures.event({}))
}

test_other_kinds_are_not_judged if {
	not rule.applies with input as views("Refuses", "Agrees", {"kind": "request"})
	not rule.applies with input as fixtures.protocol(fixtures.event({"provided": columns}))
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

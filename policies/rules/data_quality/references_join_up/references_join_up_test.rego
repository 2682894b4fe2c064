package rules.data_quality.references_join_up_test

import data.lib.fixtures_test as fixtures
import data.rules.data_quality.references_join_up as rule

near := {"near_references": [{"written": "BR-2026-01243", "near": "BR-2026-01234"}], "case_refs": ["BR-2026-01243"]}

fact(field) := {
	"field": field, "written": "BR-2026-01243",
	"near": "BR-2026-01234", "needs": ["case_ref|subject"],
}

test_fires_on_a_reference_next_to_a_known_one if {
	rule.applies with input as fixtures.today(fixtures.event(near))
	rule.findings == {fact("case_ref")} with input as fixtures.today(fixtures.event(near))
	rule.findings == {fact("subject")} with input as fixtures.today(fixtures.message(near))
}

test_both_packs_judge_it_alike if {
	rule.findings == {fact("case_ref")} with input as fixtures.protocol(fixtures.event(near))
}

test_silent_on_references_that_join_up if {
	every fields in [{"case_ref": "BR-2026-01234"}, {"case_refs": ["BR-2026-01234"], "near_references": []}] {
		entry := fixtures.today(fixtures.event(object.union({"provided": {"case_ref": true}}, fields)))
		rule.applies with input as entry
		rule.findings == set() with input as entry
	}
}

test_blank_reference_leaves_nothing_to_judge if {
	not rule.applies with input as fixtures.today(fixtures.event({"provided": {"case_ref": true}}))
	not rule.applies with input as fixtures.today(fixtures.message({"provided": {"subject": true}, "case_refs": []}))
}

test_absent_columns_are_asked_about if {
	rule.applies with input as fixtures.today(fixtures.event({}))
	rule.applies with input as fixtures.today({"kind": "message", "provided": {}})
}

test_agreements_are_not_judged if not rule.applies with input as fixtures.agreement({"reference": "A"})

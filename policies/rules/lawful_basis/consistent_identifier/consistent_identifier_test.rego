package rules.lawful_basis.consistent_identifier_test

import data.lib.fixtures_test as fixtures
import data.rules.lawful_basis.consistent_identifier as rule

written(fields) := fixtures.today(fixtures.event(object.union({"provided": {"consistent_id": true, "reasons": true}}, fields)))

missing := {"field": "consistent_id", "needs": ["consistent_id", "reasons"]}

test_fires_on_a_blank if {
	rule.applies with input as written({})
	rule.findings == {missing} with input as written({})
	rule.findings == {missing} with input as written({"consistent_id": "n/a", "reasons": "Asked for by the school"})
}

test_silent_with_the_identifier if {
	rule.findings == set() with input as written({"consistent_id": "943 476 5919"})
}

test_exception_explains if {
	every reason in ["NHS number not known", "It would put the child at risk"] {
		rule.findings == set() with input as written({"reasons": reason})
		rule.explanations == {{"reason": "an exception is noted in the reasons"}} with input as written({"reasons": reason})
	}
}

test_absent_column_is_asked_about if {
	rule.applies with input as fixtures.today(fixtures.event({}))
	rule.findings == set() with input as fixtures.today(fixtures.event({}))
}

test_other_kinds_are_not_judged if {
	not rule.applies with input as written({"kind": "refusal"})
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

package rules.governance.exceptions_in_date_test

import data.lib.fixtures_test as fixtures
import data.rules.governance.exceptions_in_date as rule

item(fields) := object.union(
	{
		"kind": "exception", "id": "EX-1", "provided": {}, "rule": "SEC-01", "reason": "Enforced TLS, confirmed",
		"approver": "Caldicott Guardian", "from": "2026-01-01", "until": "2026-12-31", "used": 14,
	},
	fields,
)

exception(fields) := fixtures.of_protocol(item(fields))

without(field) := fixtures.of_protocol(object.remove(item({}), [field]))

fault(field, problem) := {{"field": field, "exception": "EX-1", "rule": "SEC-01", "problem": problem}}

test_silent_when_all_is_in_order if {
	rule.applies with input as exception({})
	rule.findings == set() with input as exception({})
}

test_fires_when_it_has_ended if {
	rule.findings == fault("until", "ended on 2026-11-21") with input as exception({"until": "2026-11-21"})
	rule.findings == set() with input as exception({"until": "2026-11-22"})
}

test_ended_exception_is_not_also_blamed_for_matching_nothing if {
	rule.findings == fault("until", "ended on 2026-06-30") with input as exception({"until": "2026-06-30", "used": 0})
}

test_fires_without_end_approver_or_reason if {
	rule.findings == fault("until", "has no end") with input as without("until")
	rule.findings == fault("approver", "names nobody who approved it") with input as without("approver")
	rule.findings == fault("reason", "gives no reason") with input as without("reason")
}

test_box_that_says_nothing_is_blank if {
	every written in ["N/A", "-", "", "tbc"] {
		rule.findings == fault("approver", "names nobody who approved it") with input as exception({"approver": written})
		rule.findings == fault("reason", "gives no reason") with input as exception({"reason": written})
	}
}

test_fires_when_it_matches_nothing if {
	rule.findings == fault("", "matches nothing in this audit") with input as exception({"used": 0})
	rule.findings == set() with input as exception({"used": 0, "from": "2026-11-23"})
}

test_fires_when_it_is_too_wide if {
	rule.findings == fault("", "is so wide that it hides findings nobody has read") with input as exception({"too_wide": true})
	rule.findings == set() with input as exception({"too_wide": false})
}

test_exception_without_a_rule_is_from_all if {
	{fact.rule | some fact in rule.findings} == {"every rule"} with input as fixtures.of_protocol(object.remove(item({"used": 0}), ["rule"]))
}

test_pack_of_today_judges_it_alike if {
	today := object.union(exception({"used": 0}), {"pack": fixtures.pack("uk-current")})
	rule.findings == fault("", "matches nothing in this audit") with input as today
}

test_other_items_are_not_judged if {
	not rule.applies with input as fixtures.agreement({"reference": "A"})
	not rule.applies with input as fixtures.today(fixtures.event({}))
}

test_unproven_while_nobody_has_counted_what_it_matches if {
	rule.unproven == {{"field": "", "exception": "EX-1", "rule": "SEC-01"}} with input as without("used")
	rule.findings == set() with input as without("used")
	rule.unproven == set() with input as exception({"used": 0})
}

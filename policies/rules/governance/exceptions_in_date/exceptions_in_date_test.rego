package rules.governance.exceptions_in_date_test

import data.lib.fixtures_test as fixtures
import data.rules.governance.exceptions_in_date as rule

item(fields) := object.union(
	{
		"kind": "exception", "id": "EX-1", "provided": {}, "rule": "SEC-01", "reason": "Enforced TLS, confirmed",
		"approver": "A Person", "role": "Caldicott Guardian", "months": 12, "from": "2026-01-01", "until": "2026-12-31", "used": 14,
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

test_fires_without_beginning_or_role if {
	rule.findings == fault("from", "has no beginning") with input as without("from")
	rule.findings == fault("role", "doesn't say in which role it was approved") with input as without("role")
}

test_missing_role_of_nobody_is_not_blamed_too if {
	nobody := fixtures.of_protocol(object.remove(item({}), ["approver", "role"]))
	rule.findings == fault("approver", "names nobody who approved it") with input as nobody
}

test_fires_when_its_rule_does_not_exist if {
	rule.findings == fault("rule", "is for a rule that doesn't exist") with input as exception({"unknown_rule": true, "used": 0})
	rule.findings == set() with input as exception({"unknown_rule": false})
}

test_fires_when_it_covers_a_whole_rule if {
	rule.findings == fault("value", "covers a whole rule, whoever breaks it") with input as exception({"whole": true, "share": 100})
	rule.findings == set() with input as exception({"whole": false})
}

test_fires_when_it_covers_every_rule if {
	every_rule := fixtures.of_protocol(object.remove(item({"whole": true}), ["rule"]))
	{fact.problem | some fact in rule.findings} == {"covers every rule"} with input as every_rule
}

test_fires_when_it_holds_for_too_long if {
	rule.findings == fault("until", "holds for 13 months, longer than 12") with input as exception({"months": 13})
}

test_fires_when_it_covers_most_of_a_rule if {
	rule.findings == fault("value", "covers 51 per cent of what its rule found") with input as exception({"share": 51})
	rule.findings == set() with input as exception({"share": 50})
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

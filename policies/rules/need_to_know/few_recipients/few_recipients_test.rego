package rules.need_to_know.few_recipients_test

import data.lib.fixtures_test as fixtures
import data.rules.need_to_know.few_recipients as rule

mailed(recipients, fields) := fixtures.today(fixtures.message(object.union({"recipients": recipients}, fields)))

person := {"domain": "nhs.net", "own": false}

colleague := {"domain": "riverside.example", "own": true}

test_fires_above_the_limit if {
	many := mailed([person, person, person, person], {})
	rule.applies with input as many
	rule.findings == {{"field": "recipients", "problem": "more people than the limit", "recipients": 4}} with input as many
}

test_silent_at_the_limit_and_on_colleagues if {
	rule.findings == set() with input as mailed([person, person, person, colleague, colleague], {})
}

test_fires_on_a_distribution_list if {
	rule.findings == {{"field": "recipients", "problem": "a distribution list", "recipients": 1}} with input as mailed([object.union(person, {"list": true})], {})
}

test_fires_on_a_list_of_ones_own_that_reaches_outside if {
	own_list := object.union(colleague, {"list": true, "status": "expanded"})
	rule.findings == {{
		"field": "recipients", "problem": "a distribution list of its own",
		"recipients": 1,
	}} with input as mailed([own_list, person], {})
	rule.findings == set() with input as mailed([object.union(own_list, {"team_inbox": true}), person], {})
	rule.findings == set() with input as mailed([object.union(own_list, {"status": "delivered"}), person], {})
	rule.findings == set() with input as mailed([own_list, colleague], {})
	rule.findings == set() with input as mailed([own_list, person], {"recall": true})
}

test_fires_on_a_group_whose_members_are_all_outside if {
	group := object.union(colleague, {"status": "expanded"})
	delivered := object.union(colleague, {"status": "delivered"})
	rule.findings == {{
		"field": "recipients", "problem": "a distribution list of its own",
		"recipients": 2,
	}} with input as mailed([group, person, person], {})
	rule.findings == set() with input as mailed([group, delivered, person, person], {})
	rule.findings == set() with input as mailed([group, person], {})
	rule.findings == set() with input as mailed([object.union(group, {"team_inbox": true}), person, person], {})
	rule.findings == set() with input as mailed([group, person, person], {"recall": true})
}

test_agreed_inbox_explains if {
	inbox := mailed([object.union(person, {"list": true, "team_inbox": true})], {})
	rule.findings == set() with input as inbox
	rule.explanations == {{"reason": "an agreed team inbox"}} with input as inbox
}

test_recall_shares_nothing if {
	not rule.applies with input as mailed([person, person, person, person], {"recall": true})
	rule.findings == set() with input as mailed([object.union(person, {"list": true})], {"recall": true})
}

test_absent_column_is_asked_about if rule.applies with input as fixtures.today({"kind": "message", "provided": {}})

test_mail_among_colleagues_and_other_kinds_are_not_judged if {
	not rule.applies with input as mailed([colleague, colleague], {})
	not rule.applies with input as fixtures.today(fixtures.event({}))
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

recorded(fields) := fixtures.today(fixtures.event(object.union(
	{"channel": "e-mail", "recipient_mailboxes": 1, "recipient_lists": 0, "addressed_in_email_log": false},
	fields,
)))

in_the_record(problem, recipients) := {
	"field": "recipient_address", "problem": problem,
	"recipients": recipients, "needs": ["recipient_address", "channel"],
}

test_addresses_of_a_record_count_where_no_log_shows_them if {
	rule.applies with input as recorded({})
	rule.findings == set() with input as recorded({})
	rule.findings == {in_the_record("a distribution list", 1)} with input as recorded({"recipient_lists": 1})
	rule.findings == {in_the_record("more people than the limit", 60)} with input as recorded({"recipient_mailboxes": 60})
	rule.findings == set() with input as recorded({"recipient_lists": 1, "addressed_in_email_log": true})
	rule.findings == set() with input as recorded({"recipient_lists": 1, "channel": "meeting"})
}

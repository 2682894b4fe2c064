package main.log_test

import data.lib.fixtures_test as fixtures
import data.main.log

shared := {"as_of": "2026-11-22", "packs": {"uk-current": {
	"name": "uk-current",
	"parameters": fixtures.parameters("uk-current"),
	"reference": fixtures.reference("uk-current"),
}}}

test_rules_on_events_have_no_opinion_on_a_log if {
	answers := log.answers with input as {"shared": shared, "items": [{"pack": "uk-current", "log": {"kind": "log", "id": "mail.csv", "provided": {}}}]}
	every answer in answers[0].answers {
		startswith(answer.rule, "governance/")
	}
}

test_every_rule_is_asked if {
	answers := log.answers with input as {"shared": shared, "items": [{"pack": "uk-current", "log": {"kind": "log", "id": "mail.csv", "provided": {}}}]}
	answers[0].asked == count({[topic, name] |
		some topic, name
		is_boolean(data.rules[topic][name].applies)
	})
}

package lib.dispatch_test

import data.lib.dispatch
import data.lib.fixtures_test as fixtures

mail := fixtures.message({"recipients": [{"domain": "gmail.com", "own": false}]})

# An answer that is missing looks like not applicable.
test_every_rule_that_applies_answers if {
	there := {concat("/", [topic, name]) | data.rules[topic][name].applies == true} with input as fixtures.today(mail)
	answer := dispatch.answer with input as fixtures.today(mail)
	count(there) > 0
	{said.rule | some said in answer.answers} == there
}

test_rules_that_do_not_apply_are_asked if {
	there := {[topic, name] | data.rules[topic][name].applies in {true, false}} with input as fixtures.today(mail)
	answer := dispatch.answer with input as fixtures.today(mail)
	answer.asked == count(there)
	answer.asked > count(answer.answers)
}

package lib.dispatch_test

import data.lib.dispatch
import data.lib.fixtures_test as fixtures

# The answers of a topic that nobody named would be missing, and missing looks like not applicable.
test_every_topic_is_named if {
	there := {topic | some topic; data.rules[topic][_].applies in {true, false}}
	dispatch.topics == there with input as fixtures.today({})
}

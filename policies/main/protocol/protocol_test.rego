package main.protocol_test

import data.lib.fixtures_test as fixtures
import data.main.protocol

shared := {"as_of": "2026-11-22", "packs": {"bromley-2017": {
	"name": "bromley-2017",
	"parameters": fixtures.parameters("bromley-2017"),
	"reference": fixtures.reference("bromley-2017"),
}}}

agreement(reference, due) := {"kind": "agreement", "id": reference, "provided": {}, "reference": reference, "name": "Protocol", "due_on": due}

test_only_rules_on_agreements_answer if {
	answers := protocol.answers with input as {"shared": shared, "items": [
		{"pack": "bromley-2017", "protocol": agreement("ISP-2", "2019-03-01")},
		{"pack": "bromley-2017", "protocol": agreement("ISA-3", "2027-03-01")},
	]}
	[[answer.rule | some answer in each.answers] | some each in answers] == [["governance/review_in_date"], ["governance/review_in_date"]]
	answers[0].answers[0].findings == {{
		"field": "review_due", "reference": "ISP-2",
		"name": "Protocol", "due_on": "2019-03-01",
		"matter": "The review of Protocol (ISP-2) was due on 2019-03-01 and is not recorded",
	}}
	answers[1].answers[0].findings == set()
}

package rules.governance.flows_have_agreement_test

import data.lib.fixtures_test as fixtures
import data.rules.governance.flows_have_agreement as rule

flow(fields) := fixtures.log(object.union(
	{
		"kind": "flow", "id": "F-1", "provided": {"agreements": true}, "organisation": "Bright Harbour Families",
		"disclosures": 13, "under_agreement": 0, "agreements": [],
	},
	fields,
))

fault := {"field": "agreement_ref", "organisation": "Bright Harbour Families", "limit": 12, "needs": ["agreements"]}

test_fires_beyond_the_limit_without_an_agreement if {
	rule.applies with input as flow({})
	rule.findings == {fault} with input as flow({})
}

test_silent_up_to_the_limit if {
	rule.applies with input as flow({"disclosures": 12})
	rule.findings == set() with input as flow({"disclosures": 12})
}

test_one_under_an_agreement_is_enough if {
	rule.findings == set() with input as flow({"under_agreement": 1})
}

test_agreement_in_force_explains if {
	rule.findings == set() with input as flow({"agreements": ["ISA-3-MASH"]})
	rule.explanations == {{
		"reason": "agreement in force", "organisation": "Bright Harbour Families",
		"agreement": "ISA-3-MASH",
	}} with input as flow({"agreements": ["ISA-3-MASH"]})
	rule.explanations == set() with input as flow({"disclosures": 2, "agreements": ["ISA-3-MASH"]})
}

test_count_of_agreements_that_is_absent_is_none if {
	bare := fixtures.log({"kind": "flow", "id": "F-1", "provided": {}, "organisation": "Bright Harbour Families", "disclosures": 13})
	rule.findings == {fault} with input as bare
}

test_logs_and_events_are_not_judged if {
	not rule.applies with input as fixtures.log({"kind": "log", "id": "mail.csv", "provided": {}})
	not rule.applies with input as fixtures.today(fixtures.event({}))
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

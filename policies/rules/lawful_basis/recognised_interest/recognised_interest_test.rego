package rules.lawful_basis.recognised_interest_test

import data.lib.fixtures_test as fixtures
import data.rules.lawful_basis.recognised_interest as rule

relied(fields) := fixtures.today(fixtures.event(object.union(
	{"provided": {"lawful_basis": true, "agency": true}, "basis": "recognised legitimate interest"},
	fields,
)))

test_fires_on_public_bodies if {
	every kind in ["council", "health", "police", "probation"] {
		rule.applies with input as relied({"agency_kind": kind})
		rule.findings == {{"field": "lawful_basis", "organisation_kind": kind, "needs": ["lawful_basis"]}} with input as relied({"agency_kind": kind})
	}
}

test_fires_on_a_school_whose_name_says_that_it_is_public if {
	every name in ["Bracken Hill Academy", "St Mary's Community Primary School"] {
		said := relied({"agency_kind": "school", "agency": name})
		rule.findings == {{"field": "lawful_basis", "organisation_kind": "school", "needs": ["lawful_basis"]}} with input as said
		rule.unproven == set() with input as said
	}
	rule.findings == set() with input as relied({"agency_kind": "voluntary", "agency": "Football Academy"})
}

test_silent_on_a_charity if {
	rule.applies with input as relied({"agency_kind": "voluntary"})
	rule.findings == set() with input as relied({"agency_kind": "voluntary"})
	rule.unproven == set() with input as relied({"agency_kind": "voluntary"})
}

test_unproven_where_it_may_be_either if {
	every kind in ["school", "legal", "other"] {
		rule.findings == set() with input as relied({"agency_kind": kind})
		rule.unproven == {{"field": "agency"}} with input as relied({"agency_kind": kind})
	}
	rule.unproven == {{"field": "agency"}} with input as relied({})
}

test_counts_from_the_first_day if {
	not rule.applies with input as relied({"agency_kind": "council", "date": "2026-02-04"})
	rule.findings == set() with input as relied({"agency_kind": "council", "date": "2026-02-04"})
	count(rule.findings) == 1 with input as relied({"agency_kind": "council", "date": "2026-02-05"})
}

test_without_a_day_it_is_unproven if {
	undated := fixtures.today({
		"kind": "disclosure", "id": "E-1", "provided": {},
		"basis": "recognised legitimate interest", "agency_kind": "council",
	})
	rule.findings == set() with input as undated
	rule.unproven == {{"field": "shared_at", "organisation_kind": "council"}} with input as undated
}

test_absent_column_is_asked_about if {
	rule.applies with input as fixtures.today(fixtures.event({}))
	not rule.applies with input as fixtures.today(fixtures.event({"date": "2020-01-01"}))
}

test_other_bases_and_kinds_are_not_judged if {
	not rule.applies with input as relied({"basis": "public task", "agency_kind": "council"})
	not rule.applies with input as relied({"kind": "refusal"})
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

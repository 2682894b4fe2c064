package lib.grounds_test

import data.lib.fixtures_test as fixtures
import data.lib.grounds

stated(fields) := fixtures.today(fixtures.event(fields))

test_event_states_its_grounds if {
	grounds.strong == {"emergency", "court order"} with input as stated({
		"emergency": "yes",
		"no_consent_kind": "court order",
	})
	grounds.strong == {"court order"} with input as stated({"legal_power": "Family Court Order, 2 March"})
}

test_no_is_no_ground if {
	grounds.strong == set() with input as stated({"emergency": "no", "legal_power": "section 47"})
	grounds.weak == set() with input as stated({"emergency": "no", "legal_power": "section 47"})
}

test_unreadable_answer_is_weak if grounds.weak == {"emergency"} with input as stated({"emergency": "unclear"})

test_unreadable_kind_may_be_a_court_order if {
	grounds.weak == {"court order"} with input as stated({"no_consent_kind": "unclear"})
	grounds.strong == set() with input as stated({"no_consent_kind": "unclear"})
}

test_unreadable_answers_of_linked_records_are_weak if {
	links := [{"kind": "decision", "strength": "strong", "emergency": "unclear", "no_consent_kind": "unclear"}]
	grounds.weak == {"emergency", "court order"} with input as stated({"links": links})
	grounds.strong == set() with input as stated({"links": links})
}

test_linked_record_is_as_strong_as_its_tie if {
	links := [
		{"kind": "decision", "strength": "strong", "emergency": "yes"},
		{"kind": "decision", "strength": "weak", "no_consent_kind": "court order"},
	]
	grounds.strong == {"emergency"} with input as stated({"links": links})
	grounds.weak == {"court order"} with input as stated({"links": links})
}

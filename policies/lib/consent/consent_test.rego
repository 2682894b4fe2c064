package lib.consent_test

import data.lib.consent
import data.lib.fixtures_test as fixtures

stated(fields) := fixtures.today(fixtures.event(fields))

test_kind_of_the_pack_court_order_and_emergency_make_consent_moot if {
	consent.moot == {"statutory duty"} with input as stated({"no_consent_kind": "statutory duty"})
	consent.moot == {"emergency", "court order"} with input as stated({
		"emergency": "yes",
		"legal_power": "Family court order",
	})
}

test_what_nobody_could_read_is_only_perhaps_there if {
	consent.moot == set() with input as stated({"no_consent_kind": "unclear", "emergency": "unclear"})
	consent.perhaps_moot == {"court order", "emergency"} with input as stated({
		"no_consent_kind": "unclear",
		"emergency": "unclear",
	})
}

test_nothing_stated_is_no_ground if {
	consent.moot == set() with input as stated({"no_consent_kind": "because", "emergency": "no"})
	consent.perhaps_moot == set() with input as stated({"no_consent_kind": "because", "emergency": "no"})
}

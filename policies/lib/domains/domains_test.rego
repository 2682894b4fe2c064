package lib.domains_test

import data.lib.domains
import data.lib.fixtures_test as fixtures

on(day) := fixtures.today(fixtures.event({"date": day}))

undated := fixtures.today(object.remove(fixtures.event({}), ["date"]))

test_suffixes_go_label_by_label if {
	domains.suffixes("a.gov.uk") == ["a.gov.uk", "gov.uk", "uk"]
	domains.suffixes("") == [""]
}

test_subdomain_of_a_listed_suffix_is_secure if domains.secure("bromley.gov.uk", "receive") with input as on("2024-06-01")

test_exact_row_reaches_no_subdomain if {
	domains.secure("nhs.net", "send") with input as on("2024-06-01")
	not domains.secure("mail.nhs.net", "send") with input as on("2024-06-01")
}

test_retired_row_beats_a_wider_suffix if {
	domains.secure("x.gcsx.gov.uk", "receive") with input as on("2019-03-31")
	not domains.secure("x.gcsx.gov.uk", "receive") with input as on("2019-04-01")
}

test_row_that_has_not_begun_decides_nothing if {
	not domains.secure("new.school.example", "send") with input as on("2024-12-31")
	domains.secure("new.school.example", "send") with input as on("2025-01-01")
}

test_labels_are_whole if {
	every domain in ["nhs.net.example.com", "fakepolice.uk", "xnhs.net", "", "uk", "net"] {
		not domains.secure(domain, "receive") with input as on("2024-06-01")
	}
}

test_direction_counts if {
	domains.secure("send.example", "send") with input as on("2024-06-01")
	not domains.secure("send.example", "receive") with input as on("2024-06-01")
	domains.secure("receive.example", "receive") with input as on("2024-06-01")
}

test_without_a_day_only_a_row_without_dates_is_secure if {
	domains.secure("bromley.gov.uk", "send") with input as undated
	not domains.secure("x.gcsx.gov.uk", "send") with input as undated
}

test_without_a_day_dated_rows_are_in_doubt if {
	domains.in_doubt("x.gcsx.gov.uk", "send") with input as undated
	not domains.in_doubt("bromley.gov.uk", "send") with input as undated
	not domains.in_doubt("example.com", "send") with input as undated
	not domains.in_doubt("x.gcsx.gov.uk", "send") with input as on("2024-06-01")
}

test_consumer_domains_and_their_subdomains if {
	domains.consumer("gmail.com") with input as on("2024-06-01")
	domains.consumer("ashgrove.plus.com") with input as on("2024-06-01")
	not domains.consumer("notgmail.com") with input as on("2024-06-01")
}

test_retired_domain_has_its_last_day if {
	domains.retired_after("x.gcsx.gov.uk") == "2019-03-31" with input as on("2019-04-01")
	not domains.retired_after("x.gcsx.gov.uk") with input as on("2019-03-31")
	not domains.retired_after("x.gcsx.gov.uk") with input as undated
	not domains.retired_after("bromley.gov.uk") with input as on("2024-06-01")
	not domains.retired_after("example.com") with input as on("2024-06-01")
}

test_end_that_nobody_knows_is_a_doubt_from_its_first_day if {
	not domains.perhaps_retired("met.pnn.police.uk") with input as on("2019-12-31")
	domains.perhaps_retired("met.pnn.police.uk") with input as on("2020-01-01")
	not domains.retired_after("met.pnn.police.uk") with input as on("2020-01-01")
	domains.secure("met.pnn.police.uk", "send") with input as on("2020-01-01")
	not domains.perhaps_retired("met.police.uk") with input as on("2020-01-01")
}

test_row_of_ones_own_settles_the_end if {
	own := object.union(on("2026-03-09"), {"reference": {"secure_domains": {"kent.pnn.police.uk": [
		fixtures.row(false, "0001-01-01", "2020-06-30"),
	]}}})
	domains.retired_after("kent.pnn.police.uk") == "2020-06-30" with input as own
	not domains.perhaps_retired("kent.pnn.police.uk") with input as own
}

test_known_and_unknown_end_side_by_side_leave_no_doubt if {
	rows := [
		fixtures.row(false, "0001-01-01", "9999-12-31"),
		object.union(fixtures.row(false, "0001-01-01", "9999-12-31"), {"end_unknown": true}),
	]
	both := object.union(on("2026-03-09"), {"reference": {"secure_domains": {"a.example": rows}}})
	not domains.perhaps_retired("a.example") with input as both
}

test_without_a_day_an_end_is_a_doubt if {
	domains.perhaps_retired("x.gcsx.gov.uk") with input as undated
	domains.perhaps_retired("met.pnn.police.uk") with input as undated
	not domains.perhaps_retired("bromley.gov.uk") with input as undated
}

test_list_of_its_own_time_is_no_fault_of_the_protocol if {
	not domains.secure_later("bromley.gov.uk", "receive") with input as fixtures.protocol(fixtures.message({"date": "2018-06-01"}))
	domains.secure_later("bromley.gov.uk", "receive") with input as fixtures.protocol(fixtures.message({"date": "2024-06-01"}))
}

test_later_list_is_searched_the_same_way if {
	old := fixtures.protocol(fixtures.event({"date": "2024-06-01"}))
	domains.secure_later("bromley.gov.uk", "receive") with input as old
	not domains.secure_later("x.gcsx.gov.uk", "receive") with input as old
	not domains.secure_later("fakepolice.uk", "receive") with input as old
	not domains.secure_later("send.example", "receive") with input as old
	not domains.secure_later("bromley.gov.uk", "receive") with input as on("2024-06-01")
}

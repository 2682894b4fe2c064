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

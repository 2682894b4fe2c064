package rules.governance.logs_complete_test

import data.lib.fixtures_test as fixtures
import data.rules.governance.logs_complete as rule

whole(fields) := fixtures.log(object.union({"kind": "log", "id": "log.xlsx", "provided": {}, "records": 412}, fields))

gap(days) := {"gaps": [{"from": "2026-02-02", "to": "2026-02-06", "working_days": days}]}

test_silent_on_a_whole_log if {
	rule.applies with input as whole({})
	rule.findings == set() with input as whole({})
}

test_fires_on_working_days_without_an_entry if {
	rule.findings == {{
		"field": "date", "from": "2026-02-02", "to": "2026-02-06",
		"matter": "it has no entry from 2026-02-02 to 2026-02-06, 5 working days",
	}} with input as whole(gap(5))
	rule.findings == set() with input as whole(gap(4))
}

test_fires_on_numbers_that_are_left_out if {
	rule.findings == {{
		"field": "entry_id", "from": "SL-0117", "to": "SL-0122",
		"matter": "its numbering leaves out 4 between SL-0117 and SL-0122",
	}} with input as whole({"missing_numbers": [{"from": "SL-0117", "to": "SL-0122", "count": 4}]})
}

test_fires_on_as_many_rows_as_this_kind_of_export_stops_at if {
	rule.findings == {{
		"field": "",
		"matter": "it holds exactly 50000 rows, where this kind of export stops, whether or not there are more",
	}} with input as whole({"records": 49990, "export_limit": 50000})
}

test_fires_once_where_the_pack_knows_the_limit_too if {
	count(rule.findings) == 1 with input as whole({"file_records": [50000], "export_limit": 50000})
}

test_fires_on_as_many_rows_as_some_exports_stop_at if {
	rule.findings == {{
		"field": "",
		"matter": "it holds exactly 50000 rows, where some exports stop",
	}} with input as whole({"records": 60000, "file_records": [10000, 50000]})
	rule.findings == set() with input as whole({"records": 50000, "file_records": [10000, 40000]})
}

test_fires_on_more_than_a_few_rows_that_could_not_be_read if {
	rule.findings == {{
		"field": "",
		"matter": "9 of its 412 rows could not be read",
	}} with input as whole({"quarantined": 9})
	rule.findings == set() with input as whole({"quarantined": 8})
}

test_fires_on_a_part_of_the_period_that_is_not_there if {
	rule.findings == {{
		"field": "date", "from": "2026-03-01", "to": "2026-03-31",
		"matter": "it does not cover 2026-03-01 to 2026-03-31, which the audit asks for",
	}} with input as whole({"uncovered": [{"from": "2026-03-01", "to": "2026-03-31"}]})
}

test_fires_on_a_partner_that_is_not_there_if_the_log_names_agencies if {
	rule.findings == {{
		"field": "agency", "partner": "Oxleas",
		"matter": "Oxleas is among the partners and has no entry in it", "needs": ["agency", "partners"],
	}} with input as whole({"silent_partners": ["Oxleas"]})
}

test_each_fault_is_a_finding_of_its_own if {
	holes := [{"from": "A-1", "to": "A-3", "count": 1}, {"from": "A-7", "to": "A-9", "count": 1}]
	count(rule.findings) == 3 with input as whole(object.union(gap(9), {"missing_numbers": holes}))
}

test_pack_of_2017_judges_it_alike if {
	old := object.union(whole(gap(5)), {"pack": fixtures.pack("bromley-2017")})
	count(rule.findings) == 1 with input as old
}

test_flows_and_events_are_not_judged if {
	not rule.applies with input as fixtures.log({"kind": "flow", "id": "F-1", "provided": {}})
	not rule.applies with input as fixtures.today(fixtures.event({}))
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

# METADATA
# scope: package
# title: Logs are complete
# description: >-
#   What isn't in a log can't be judged, and a disclosure that is missing from it can't be told from one
#   that was never made. So the logs themselves are looked at first: working days without any entry,
#   numbers left out, as many rows as an export stops at, too many rows that nobody could read, a
#   partner or a part of the period that isn't there. Weekends and bank holidays are no gap.
# related_resources:
#   - ref: https://www.surreyscp.org.uk/professionals/quality-assurance-evaluation/how-to-conduct-an-audit/
#     description: Surrey Safeguarding Children Partnership, how to conduct an audit
# schemas:
#   - input: schema.judged_log
# custom:
#   id: GOV-04
#   scope: log
#   severity: medium
#   packs: [bromley-2017, uk-current]
#   controls: [cal/6]
#   needs: []
#   parameters: [log_gap_working_days, export_limits, quarantined_share_percent]
#   facts:
#     matter: code
#     partner: code
#     from: code
#     to: code
#   message: "This log may be incomplete: {matter}."
#   remedy: >-
#     Ask whoever exported the log for the missing part, or for a note that there was nothing, and audit
#     again. Until then, read what this report says about missing sharing with care.
#   false_alarms: >-
#     A quiet week in a small service; rows that were rubbish from the start; a number that was voided; an export that happens to have that many
#     rows; a partner that had nothing to share.
#   sources:
#     - source: Caldicott principle 6; a law can only be shown to be kept from records that are whole
#       confidence: judgement
package rules.governance.logs_complete

default applies := false

applies if input.log.kind == "log"

findings contains {
	"field": "date", "from": gap.from, "to": gap.to,
	"matter": concat("", [
		"it has no entry from ", gap.from, " to ", gap.to, ", ",
		format_int(gap.working_days, 10), " working days",
	]),
} if {
	some gap in input.log.gaps
	gap.working_days >= input.pack.parameters.log_gap_working_days
}

findings contains {
	"field": "entry_id", "from": hole.from, "to": hole.to,
	"matter": concat("", [
		"its numbering leaves out ", format_int(hole.count, 10), " between ", hole.from, " and ", hole.to,
	]),
} if {
	some hole in input.log.missing_numbers
}

findings contains {"field": "", "matter": concat("", [
	"it holds exactly ", format_int(input.log.export_limit, 10),
	" rows, where this kind of export stops, whether or not there are more",
])}

findings contains {"field": "", "matter": concat("", [
	"it holds exactly ", format_int(records, 10), " rows, where some exports stop",
])} if {
	not input.log.export_limit
	some records in input.log.file_records
	records in input.pack.parameters.export_limits
}

findings contains {"field": "", "matter": concat("", [
	format_int(input.log.quarantined, 10), " of its ", format_int(input.log.records, 10), " rows could not be read",
])} if {
	input.log.quarantined * 100 > input.log.records * input.pack.parameters.quarantined_share_percent
}

findings contains {
	"field": "date", "from": part.from, "to": part.to,
	"matter": concat("", ["it does not cover ", part.from, " to ", part.to, ", which the audit asks for"]),
} if {
	some part in input.log.uncovered
}

findings contains {
	"field": "agency", "partner": partner,
	"matter": concat("", [partner, " is among the partners and has no entry in it"]),
	"needs": ["agency", "partners"],
} if {
	some partner in input.log.silent_partners
}

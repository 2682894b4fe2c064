# METADATA
# scope: package
# title: Decisions are recorded at the time
# description: >-
#   A record that is written while people remember is one that can be relied on. The days from the
#   sharing, or from the decision where nothing was shared, to the record are compared with the pack's
#   limit; an emergency has a longer one. A blank date of recording, or a date that can be read in two
#   ways, leaves it unproven. A record that is dated before the act is a matter of the data.
# related_resources:
#   - ref: http://informationsharing.org.uk/our-work/tools/pre-implementation/recording-information-sharing-decisions/
#     description: Centre of Excellence for Information Sharing, recording information sharing decisions
# schemas:
#   - input: schema.judged_event
# custom:
#   id: REC-08
#   scope: event
#   severity: low
#   packs: [bromley-2017, uk-current]
#   controls: [gr/7]
#   needs: [recorded_at, shared_at|decided_at]
#   parameters: [record_within_days, record_within_days_emergency]
#   facts:
#     days: number
#     limit: number
#     reason: code
#   message: "This was written down {days} days after it happened; the limit is {limit} days."
#   remedy: >-
#     Say in the record that it was written afterwards, from which notes, and why. If late records are
#     common in this team, find out what keeps people from writing at the time.
#   false_alarms: >-
#     Several records typed up together after an emergency that the log does not mark; a date of recording
#     that is the date of an export or of a later change.
#   sources:
#     - source: Protocol 2017, golden rule 7 (2015)
#       confidence: read
#     - source: The number of days
#       confidence: judgement
package rules.records.recorded_in_time

import data.lib.grounds

default applies := false

applies if input.event.kind in {"disclosure", "refusal"}

findings contains object.union(_late, {"needs": ["recorded_at", _act]}) if {
	not _doubtful
	_late_even_for_an_emergency
}

# Up to that limit, a column for emergencies may hold the reason.
findings contains object.union(_late, {"needs": ["recorded_at", _act, "emergency"]}) if {
	not _doubtful
	not _late_even_for_an_emergency
	not _perhaps_an_emergency
}

unproven contains {"field": "recorded_at"} if not input.event.recorded_at

unproven contains {"field": _day} if {
	input.event.recorded_at
	not _counted
}

unproven contains _late if _doubtful

unproven contains object.union(_late, {"field": "emergency"}) if {
	not _doubtful
	not _late_even_for_an_emergency
	_perhaps_an_emergency
}

explanations contains {"reason": "emergency"} if {
	_an_emergency
	input.event.days_to_record > input.pack.parameters.record_within_days
	input.event.days_to_record <= input.pack.parameters.record_within_days_emergency
}

_late := {"field": "recorded_at", "days": input.event.days_to_record, "limit": _limit} if {
	input.event.days_to_record > _limit
}

_limit := input.pack.parameters.record_within_days_emergency if _an_emergency

_limit := input.pack.parameters.record_within_days if not _an_emergency

_late_even_for_an_emergency if input.event.days_to_record > input.pack.parameters.record_within_days_emergency

_counted if is_number(input.event.days_to_record)

_an_emergency if "emergency" in grounds.strong

_perhaps_an_emergency if "emergency" in grounds.weak

_doubtful if {
	some doubt in input.event.doubts
	doubt.field in {"recorded_at", "shared_at", "decided_at"}
}

# What is shared is counted from the sharing, and in a log without that date from the decision.
_act := "shared_at|decided_at" if input.event.kind == "disclosure"

_act := "decided_at" if input.event.kind == "refusal"

_day := "shared_at" if input.event.kind == "disclosure"

_day := "decided_at" if input.event.kind == "refusal"

# METADATA
# scope: package
# title: Dates are certain
# description: >-
#   Deadlines and the law of the day hang on dates. A date without its time zone, in an order that could be
#   read both ways, in the hour that a clock change doubles, or before the day it must follow makes every
#   conclusion from it doubtful. The fault is of the log and of no person. An event of which the log gives no
#   date at all leaves it unproven.
# related_resources:
#   - ref: http://informationsharing.org.uk/our-work/tools/pre-implementation/recording-information-sharing-decisions/
#     description: Centre of Excellence for Information Sharing, recording information sharing decisions
# schemas:
#   - input: schema.judged_event
# custom:
#   id: DAT-01
#   scope: event
#   severity: low
#   packs: [bromley-2017, uk-current]
#   controls: [gr/6]
#   needs: []
#   facts:
#     column: code
#     problem: code
#   message: "A date is not certain: {column} ({problem})."
#   remedy: >-
#     Export the log again with four-digit years, the month in words or first the year, and the time zone.
#     Correct a date that can't be right in the system that holds it.
#   false_alarms: >-
#     The whole export is in one order or zone that everyone at the agency knows; tell the program so in the
#     mapping of the log.
#   sources:
#     - source: Golden rule 6 (accurate), as the protocol of 2017 quotes it
#       confidence: read
package rules.data_quality.dates_certain

default applies := false

applies if input.event.kind

findings contains {
	"field": doubt.field,
	"column": replace(doubt.field, "_", " "),
	"problem": doubt.problem,
} if {
	some doubt in input.event.doubts
}

unproven contains {"field": "date"} if {
	not input.event.date
	count(findings) == 0
}

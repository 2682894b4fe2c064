# METADATA
# scope: package
# title: A breach is decided and reported within 72 hours
# description: >-
#   A personal data breach goes to the Information Commissioner within 72 hours after somebody became aware
#   of it, nights and weekends counted, unless it is decided and recorded with its reasons that no risk is
#   likely. A decision whose words or reasons nobody can read is unproven, and so is a breach of which the
#   log doesn't say when it was known, or one that only the row of a disclosure notes and that nobody
#   reported.
# related_resources:
#   - ref: https://ico.org.uk/for-organisations/guide-to-data-protection/ico-codes-of-practice/data-sharing-a-code-of-practice/about-this-code/
#     description: ICO data sharing code of practice
# schemas:
#   - input: schema.judged_event
# custom:
#   id: INC-01
#   scope: event
#   severity: critical
#   packs: [uk-current]
#   controls: [gdpr/33]
#   needs: [aware_at, reported_at]
#   effective_from: "2018-05-25"
#   parameters: [breach_report_hours, stock_phrases]
#   facts:
#     hours: number
#     problem: code
#     reason: code
#   message: "{hours} hours after the breach was known, {problem}."
#   remedy: >-
#     Tell the data protection officer now. Report the breach with the reasons for the delay, or record the
#     decision not to report it and why no risk is likely.
#   false_alarms: >-
#     It is disputed when the organisation became aware; the decision not to report was recorded somewhere
#     else; the incident was no breach of personal data.
#   sources:
#     - source: UK GDPR, article 33(1) and 33(5)
#       confidence: from memory
package rules.incidents.reported_in_time

import data.lib.texts

default applies := false

applies if input.event.kind == "incident"

# Some logs note an incident beside the disclosure that it came of.
applies if _noted_elsewhere

findings contains {
	"field": "reported_at",
	"hours": floor(input.event.reporting.at_least),
	"problem": "it was reported, which is later than the law allows",
	"needs": ["aware_at", "reported_at"],
} if {
	input.event.reported_at
	input.event.reporting.at_least > _limit
}

findings contains {
	"field": "reported_at",
	"hours": floor(input.event.reporting.open),
	"problem": "it had not been reported, and no decision was recorded",
	"needs": ["aware_at", "reported_at", "decision"],
} if {
	_overdue
	not _perhaps_decided
}

unproven contains {"field": "reported_at"} if {
	input.event.reported_at
	input.event.reporting.at_least <= _limit
	input.event.reporting.at_most > _limit
}

unproven contains {"field": "aware_at"} if {
	input.event.reported_at
	not input.event.reporting.at_least
}

unproven contains {"field": "aware_at"} if {
	not input.event.reported_at
	not _decided
	not input.event.reporting.open
}

unproven contains {"field": "decision"} if {
	_overdue
	_perhaps_decided
}

explanations contains {"reason": "a recorded decision not to report"} if {
	not input.event.reported_at
	_decided
}

explanations contains {"reason": "the time for the report is still running"} if {
	not input.event.reported_at
	input.event.reporting.open <= _limit
}

_noted_elsewhere if {
	input.event.aware_at
	not input.event.kind in {"incident", "message"}
}

_overdue if {
	not input.event.reported_at
	not _decided
	input.event.reporting.open > _limit
}

_decided if {
	input.event.kind == "incident"
	input.event.decision == "do not share"
	texts.says_something(input.event.reasons)
}

# Without reasons, or in words that the log's other decisions don't use.
# What was decided of the disclosure is no decision about its report, which may stand anywhere.
_perhaps_decided if _noted_elsewhere

_perhaps_decided if {
	is_string(input.event.decision)
	not input.event.decision in {"pending", "seek advice"}
}

_limit := input.pack.parameters.breach_report_hours

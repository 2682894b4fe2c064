# METADATA
# scope: package
# title: Known FGM under 18 is reported to police
# description: >-
#   A professional who sees that a girl under 18 has undergone female genital mutilation, or is told so by
#   her, reports it to the police by the close of the next working day; in exceptional cases within a
#   month at the longest. A disclosure to the police about the case is the report. A suspicion falls
#   under other rules. Where the age is not known, a missing report is unproven. The first entry of the case
#   that knows of it starts the clock.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/mandatory-reporting-of-female-genital-mutilation-procedural-information
#     description: Home Office, mandatory reporting of female genital mutilation, procedural information
# schemas:
#   - input: schema.judged_event
# custom:
#   id: DTS-05
#   scope: case
#   severity: critical
#   packs: [bromley-2017, uk-current]
#   controls: [prot/5]
#   needs: [fgm]
#   ties: [police_report]
#   effective_from: "2015-10-31"
#   parameters: [fgm_report_within, written_up_days, conversation_days, plain_answer_max_bytes]
#   facts:
#     report: code
#     limit: code
#   message: "Female genital mutilation of a child under 18 is known, and {report}; the time for the report is {limit}."
#   remedy: >-
#     Ask today whether a colleague reported it and record the police reference. If nobody did, report it to
#     the police now, and tell the safeguarding lead why it is late.
#   false_alarms: >-
#     Another named worker made the report and it is in a log that was not supplied; the mutilation is only
#     suspected; the person has turned 18 and the date of birth is wrong.
#   sources:
#     - source: Protocol 2017, section 5, which cites the FGM mandatory guidance
#       confidence: read
#     - source: FGM mandatory reporting duty since 31 October 2015; next working day, one month at the longest
#       confidence: from memory
package rules.duty_to_share.fgm_reported

import data.lib.clocks

default applies := false

applies if {
	input.event.fgm in {"known", "unclear"}
	_entry
	not _repeats
	not _adult
}

# A record that opens with it starts the clock; a file that is kept tells what was known long ago.
applies if {
	input.event.fgm in {"known", "unclear"}
	input.event.kind == "record"
	input.event.first_fgm
	not _adult
}

# A log without a column for FGM may still hold it where it flags significant harm.
applies if {
	_entry
	not input.event.provided.fgm
	not _lower_harm
	not _adult
}

findings contains {
	"field": "fgm", "report": report,
	"limit": clocks.in_words(input.pack.parameters.fgm_report_within),
	"needs": ["fgm", "age|date_of_birth", "recipient_org|recipient_address"],
} if {
	input.event.fgm == "known"
	_child
	not _perhaps_to_police
	some report in _broken
}

unproven contains {"field": "fgm"} if {
	input.event.fgm == "unclear"
	not _reported
}

unproven contains {"field": "date_of_birth"} if {
	input.event.fgm == "known"
	not input.event.age_years
	count(_broken) > 0
}

unproven contains {"field": "entry_type"} if {
	input.event.fgm == "known"
	_perhaps_to_police
	count(_broken) > 0
}

unproven contains {"field": "case_ref"} if {
	input.event.fgm == "known"
	not _reported
	count(_broken) == 0
}

explanations contains {"reason": "this is the report to the police"} if {
	input.event.fgm
	_to_police
}

explanations contains {
	"reason": "still within the time",
	"limit": clocks.in_words(input.pack.parameters.fgm_report_within),
} if {
	not _to_police
	_state == "waiting"
}

_entry if {
	input.event.kind != "message"
	input.event.kind in {
		"request", "disclosure", "refusal", "advice", "notice", "consent", "escalation", "referral",
		"strategy discussion", "assessment", "conference", "plan", "incident", "note", "unclear",
	}
}

# Later entries of the case repeat what is known and start no clock of their own.
_repeats if input.event.first_fgm == false

_adult if input.event.age_years >= 18

_child if input.event.age_years < 18

_lower_harm if {
	input.event.provided.harm
	not _high_harm
}

_high_harm if input.event.harm in {"significant harm", "unclear"}

_reported if _to_police

_reported if _state in {"kept", "waiting"}

_to_police if {
	input.event.kind == "disclosure"
	_police_among_them
}

# Of an entry whose kind nobody could read, its recipients say only what it may be.
_perhaps_to_police if {
	input.event.kind == "unclear"
	_police_among_them
}

_police_among_them if {
	some recipient in input.event.recipient_partners
	_police(recipient)
}

_police(recipient) if recipient.kind == "police"

_police(recipient) if recipient.partner.kind == "police"

_broken contains concat(" ", [
	"it was reported to the police after",
	concat("", [clocks.taken(_sequel, input.pack.parameters.fgm_report_within.unit), _longest]),
]) if {
	not _to_police
	_state == "late"
}

_broken contains concat("", ["no report to the police is on record", _longest]) if {
	not _to_police
	_state == "overdue"
}

default _longest := ""

# No month has more days.
_longest := ", past the month that is allowed at most" if _sequel.at_least.days > 31

_sequel := input.event.sequels.police_report

_state := clocks.state(_sequel, input.pack.parameters.fgm_report_within)

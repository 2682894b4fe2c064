# METADATA
# scope: package
# title: Clear risk of significant harm is shared
# description: >-
#   Where there is a clear risk of significant harm to a child, the information must be shared, whether
#   or not anybody asked for it. The first entry of a case that flags such harm starts the clock; a
#   disclosure of that case within the pack's time stops it. Where that entry is the disclosure itself,
#   its decision starts the clock. A strategy discussion or a conference is itself a meeting of agencies.
#   A refusal is judged too, because the information may have gone to somebody else. The protocol gives
#   no hours or days: the time is the pack's.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: Department for Education, information sharing advice, golden rule 1 of 2024
# schemas:
#   - input: schema.judged_event
# custom:
#   id: DTS-01
#   scope: case
#   severity: critical
#   packs: [bromley-2017, uk-current]
#   controls: [prot/1, prot/6, cal/7, gr24/1]
#   needs: [harm, case_ref]
#   parameters: [share_within, written_up_days, conversation_days, plain_answer_max_bytes]
#   ties: [share]
#   facts:
#     sharing: code
#     limit: code
#   message: "Significant harm is flagged, and {sharing}; the time for sharing it is {limit}."
#   remedy: >-
#     Find out today who knows of the risk. If a partner who could protect the child doesn't, share the
#     information now and record it; if it was shared by telephone or at a meeting, record when and with whom.
#   false_alarms: >-
#     The agency that flagged it is the only one with a part in the case; it was shared by telephone, or in
#     a system that was not exported.
#   sources:
#     - source: Protocol 2017, sections 1 and 6, and the flowchart ("without delay")
#       confidence: read
#     - source: Caldicott principle 7 (2020) and golden rule 1 (2024)
#       confidence: from memory
package rules.duty_to_share.harm_shared

import data.lib.clocks

default applies := false

applies if _flagged

applies if _unreadable

applies if {
	_entry
	not input.event.provided.harm
}

findings contains {"field": "harm", "sharing": _sharing, "limit": _limit} if {
	_flagged
	_first
	not _perhaps_a_disclosure
	not _meeting
}

unproven contains {"field": "entry_type"} if {
	_flagged
	_perhaps_a_disclosure
	_sharing
}

unproven contains {"field": "case_ref"} if {
	_flagged
	not _meeting
	not _settled
}

unproven contains {"field": "harm"} if {
	_unreadable
	not _meeting
	not _in_time
}

explanations contains {"reason": "shared at a meeting of agencies"} if {
	_at_risk
	_meeting
}

explanations contains {"reason": "still within the time", "limit": _limit} if {
	_at_risk
	not _meeting
	_state == "waiting"
}

_flagged if {
	input.event.harm == "significant harm"
	_entry
	_starts_the_clock
}

# A record that opens with it starts the clock; a file that is kept tells what was known long ago.
_flagged if {
	input.event.harm == "significant harm"
	input.event.kind == "record"
	input.event.first_flag
}

# A disclosure that was decided long before it was made, and before which nothing was shared.
_flagged if _decided_first

_decided_first if {
	input.event.harm == "significant harm"
	input.event.kind == "disclosure"
	input.event.sequels.share
}

_first if input.event.first_flag

_first if _decided_first

_unreadable if {
	input.event.harm == "unclear"
	_entry
}

_at_risk if _flagged

_at_risk if _unreadable

_entry if {
	input.event.kind != "message"
	input.event.kind in {
		"request", "refusal", "advice", "notice", "consent", "escalation", "referral",
		"strategy discussion", "assessment", "conference", "plan", "incident", "note", "unclear",
	}
}

# Later entries of the case repeat the flag and start no clock of their own.
_starts_the_clock if input.event.first_flag

# Without a case or a day nobody can tell which entry is the first.
_starts_the_clock if {
	_untied
	not _repeats
}

_untied if not input.event.case_ref

_untied if not input.event.date

_repeats if input.event.first_flag == false

_meeting if input.event.kind in {"strategy discussion", "conference"}

_perhaps_a_disclosure if input.event.kind == "unclear"

_settled if {
	_first
	_state != "doubtful"
}

_in_time if _state in {"kept", "waiting"}

_sharing := concat(" ", [
	"it was shared after",
	clocks.taken(input.event.sequels.share, input.pack.parameters.share_within.unit),
]) if {
	_state == "late"
}

_sharing := "no sharing is on record" if _state == "overdue"

_state := clocks.state(input.event.sequels.share, input.pack.parameters.share_within)

_limit := clocks.in_words(input.pack.parameters.share_within)

# METADATA
# scope: package
# title: Statutory clocks are kept
# description: >-
#   A referral is decided within one working day, an assessment is done within 45 working days of the
#   referral, and a conference is held within 15 working days of the strategy discussion. A referral
#   without a decision is a finding once the time is over. Not every referral leads to an assessment, nor
#   every strategy discussion to a conference: where neither followed, it is unproven whether it had to.
# related_resources:
#   - ref: http://www.teescpp.org.uk/working-together-2013
#     description: Working Together 2013, the clocks in short
# schemas:
#   - input: schema.judged_event
# custom:
#   id: DTS-04
#   scope: case
#   severity: high
#   packs: [bromley-2017, uk-current]
#   controls: [wt]
#   needs: [requested_at|received_at|decided_at]
#   parameters: [referral_decision_within, conference_within, assessment_within]
#   ties: [referral_decision, assessment, conference]
#   facts:
#     step: code
#     outcome: code
#     limit: code
#   message: "{step} {outcome}; the time for it is {limit}."
#   remedy: >-
#     If it has not happened, ask the team manager today for a date. If it came late, record the reason, and
#     who agreed to an extension.
#   false_alarms: >-
#     The referral came out of hours; an extension was agreed; the day in the log is that of an earlier
#     strategy discussion; an urgent meeting was held and not logged.
#   sources:
#     - source: Working Together 2013, 1 working day and 45 working days
#       confidence: read
#     - source: Working Together 2015, which the protocol cites in section 5, and 2023; 15 working days to the conference
#       confidence: from memory
package rules.duty_to_share.statutory_clocks

import data.lib.clocks

default applies := false

applies if input.event.kind in {"referral", "strategy discussion"}

findings contains {
	"field": "decided_at", "step": _name[step],
	"outcome": concat(" ", ["came after", clocks.taken(input.event.sequels[step], limit.unit)]),
	"limit": clocks.in_words(limit),
} if {
	some step, limit in _limits
	_states[step] == "late"
}

findings contains {
	"field": "decided_at", "step": _name[step],
	"outcome": "is not on record",
	"limit": clocks.in_words(limit),
	"needs": ["requested_at|received_at|decided_at", "decided_at|decision"],
} if {
	some step, limit in _limits
	_states[step] == "overdue"
	step in _always_due
}

unproven contains {"field": "decided_at", "step": _name[step]} if {
	some step, _ in _limits
	not step in _settled
}

explanations contains {"reason": "still within the time", "step": _name[step], "limit": clocks.in_words(limit)} if {
	some step, limit in _limits
	_states[step] == "waiting"
}

_limits["referral_decision"] := input.pack.parameters.referral_decision_within if input.event.kind == "referral"

_limits["assessment"] := input.pack.parameters.assessment_within if input.event.kind == "referral"

_limits["conference"] := input.pack.parameters.conference_within if input.event.kind == "strategy discussion"

_states[step] := clocks.state(input.event.sequels[step], limit) if some step, limit in _limits

_settled contains step if {
	some step, state in _states
	state in {"kept", "late", "waiting"}
}

_settled contains step if {
	some step in _always_due
	_states[step] == "overdue"
}

# Enquiries may end without the other two.
_always_due := {"referral_decision"}

_name := {
	"referral_decision": "The decision on the referral",
	"assessment": "The assessment",
	"conference": "The conference",
}

# METADATA
# scope: package
# title: Requests are answered in time
# description: >-
#   A request for information is answered, either way, within the time that the partners agreed for its
#   rating: in working hours where the agreement says so. Where no agreement gives a time, the pack's
#   holds; there is no national one. Without a column for the rating, an answer that is in time only for
#   a low rating is unproven. A request that is still within its time is no finding.
# related_resources:
#   - ref: https://www.accountabilityindex.uk/pfd/7272526/
#     description: Surrey Police letter on the times of a multi-agency safeguarding hub (a local example)
# schemas:
#   - input: schema.judged_event
# custom:
#   id: DTS-03
#   scope: case
#   severity: high
#   packs: [bromley-2017, uk-current]
#   controls: [gr/6, cal/7]
#   needs: [requested_at|received_at]
#   parameters: [answer_times]
#   ties: [answer]
#   facts:
#     answer: code
#     limit: code
#   message: "The request {answer}; the time for that is {limit}."
#   remedy: >-
#     If there is no answer yet, decide today and tell the requester. If it came late, record why, and put
#     the delay on the agenda of the next meeting with that partner.
#   false_alarms: >-
#     It was answered by telephone or at a meeting that nobody logged; the local agreement counts in other
#     hours than the ones that were given.
#   sources:
#     - source: Protocol 2017, golden rule 6 (2015), "timely"; it gives no hours or days
#       confidence: read
#     - source: Caldicott principle 7 (2013)
#       confidence: read
#     - source: The times themselves are local, see the pack
#       confidence: judgement
package rules.duty_to_share.answered_in_time

import data.lib.clocks

default applies := false

applies if input.event.kind == "request"

applies if {
	_answer
	_asked
}

# Whether anybody asked stands in a column that this log lacks.
applies if {
	_answer
	not input.event.provided.requested_at
	not input.event.provided.received_at
}

findings contains {
	"field": "decided_at",
	"answer": concat(" ", ["was answered after", clocks.taken(_sequel, _limit.unit)]),
	"limit": clocks.in_words(_limit),
} if {
	_sequel.found
	_too_late
}

findings contains {
	"field": "decided_at",
	"answer": "has no answer or decision on record",
	"limit": clocks.in_words(_limit),
	"needs": ["requested_at|received_at", "decision|decided_at|entry_type"],
} if {
	not _sequel.found
	_too_late
}

unproven contains {"field": "requested_at"} if not _sequel

unproven contains {"field": "rating"} if {
	_sequel
	_rating_in_doubt
	not _settled
}

unproven contains {"field": "decided_at"} if {
	_sequel
	not _rating_in_doubt
	not _settled
}

explanations contains {"reason": "still within the time", "limit": clocks.in_words(_limit)} if {
	_states == {"waiting"}
}

_answer if input.event.kind in {"disclosure", "refusal"}

_asked if input.event.requested_at

_asked if _sequel

_sequel := input.event.sequels.answer

_settled if _too_late

_settled if {
	_in_time
	count(_states) > 0
}

# Too late, or in time, for each rating that it may have had.
_too_late if {
	count(_states) > 0
	count(_states - {"late", "overdue"}) == 0
}

_in_time if count(_states - {"kept", "waiting"}) == 0

_states contains clocks.state(_sequel, limit) if some limit in _limits

_limits := [_limit] if not _rating_in_doubt

_limits := [limit | some limit in _times] if _rating_in_doubt

_rating_in_doubt if {
	not _sequel.limit
	input.event.rating == "unclear"
}

_rating_in_doubt if {
	not _sequel.limit
	not input.event.provided.rating
}

_limit := _sequel.limit

_limit := object.get(_times, _rating, _times["default"]) if not _sequel.limit

default _rating := "default"

_rating := input.event.rating

_times := input.pack.parameters.answer_times

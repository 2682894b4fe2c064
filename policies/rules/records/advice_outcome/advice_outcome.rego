# METADATA
# scope: package
# title: Doubt is answered by advice, and the advice is recorded
# description: >-
#   Who is in doubt asks, and writes down what they were told: else nobody can tell whether the doubt was
#   ever answered. Advice counts as needed or sought where the entry is one of advice, the decision is to
#   seek advice, or somebody is named who gave it. An outcome that stands elsewhere in the case explains a
#   blank. That advice is still awaited is no outcome.
# related_resources:
#   - ref: https://www.cooklawyers.co.uk/new-dfe-guidance-on-information-sharing-for-safeguarding-practitioners/
#     description: Summary of the Department for Education's seven golden rules of 2024
# schemas:
#   - input: schema.judged_event
# custom:
#   id: REC-10
#   scope: event
#   severity: medium
#   packs: [bromley-2017, uk-current]
#   controls: [gr15/3, gr24/4, prot/flow]
#   needs: [advice_outcome]
#   parameters: [no_advice_phrases, advice_awaited_phrases]
#   ties: [advice]
#   facts:
#     reason: code
#   message: "Advice was needed or sought here, and the record does not say what it was."
#   remedy: >-
#     Ask whoever gave the advice what they said, and record it with their name and the date. If nobody
#     ever answered, ask again now and do not let a child wait for it.
#   false_alarms: >-
#     The outcome is noted on another case or in an e-mail; the advice was given in passing and followed.
#   sources:
#     - source: Protocol 2017, appendix, flowchart, and golden rule 3 (2015)
#       confidence: read
#     - source: Department for Education, information sharing advice of 2024, golden rule 4
#       confidence: read
package rules.records.advice_outcome

import data.lib.texts

default applies := false

applies if _sought

applies if _nobody_can_tell

findings contains {"field": "advice_outcome", "needs": ["advice_outcome", "case_ref"]} if {
	_unanswered
	_nothing_elsewhere
}

unproven contains {"field": "advice_outcome", "reason": "an outcome that is perhaps tied to it"} if {
	_unanswered
	input.event.sequels.advice.found
	not _answered_elsewhere
}

unproven contains {"field": "advice_outcome", "reason": "a case file that could not be searched"} if {
	_unanswered
	not input.event.sequels.advice
	count(input.event.case_refs) > 0
}

unproven contains {"field": "advice_from"} if _nobody_can_tell

explanations contains {"reason": "answered elsewhere in the case"} if {
	_unanswered
	_answered_elsewhere
}

_sought if input.event.kind == "advice"

_sought if input.event.decision == "seek advice"

_sought if {
	input.event.kind != "message"
	not texts.empty(input.event.advice_from)
	not input.pack.plain.no_advice_phrases[texts.plain(input.event.advice_from)]
}

# A log without a column for who was asked may hide that somebody was.
_nobody_can_tell if {
	input.event.kind in {"disclosure", "refusal"}
	not input.event.provided.advice_from
	not _sought
}

_unanswered if {
	_sought
	not _outcome
}

_outcome if {
	input.event.advice_outcome
	not texts.empty(input.event.advice_outcome)
	not input.pack.plain.advice_awaited_phrases[texts.plain(input.event.advice_outcome)]
}

_nothing_elsewhere if input.event.sequels.advice.found == false

# An entry of no case, such as advice that was asked for without naming the child, has nowhere else to look.
_nothing_elsewhere if {
	not input.event.sequels.advice
	not _of_a_case
}

_of_a_case if count(input.event.case_refs) > 0

_answered_elsewhere if {
	input.event.sequels.advice.found
	input.event.sequels.advice.strength == "strong"
}

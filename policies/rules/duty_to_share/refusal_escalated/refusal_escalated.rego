# METADATA
# scope: package
# title: A refusal with risk is escalated
# description: >-
#   When a request about a child at risk of significant harm is refused, two agencies see the case
#   differently, and the escalation policy exists to settle that quickly. The record says when it was
#   escalated or to whom, or an escalation is an entry of its own in the case. A refusal that was reversed
#   needs none. The protocol gives no time for it, so none is judged.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: Department for Education, information sharing advice
# schemas:
#   - input: schema.judged_event
# custom:
#   id: DTS-06
#   scope: case
#   severity: high
#   packs: [bromley-2017, uk-current]
#   controls: [prot/11]
#   needs: [harm]
#   ties: [escalation, undone]
#   facts:
#     escalated_on: date
#     shared_on: date
#   message: "A request was refused although significant harm is flagged, and no escalation is on record."
#   remedy: >-
#     Take the refusal to the managers of both agencies today under the escalation policy, and record when
#     and to whom. If the agencies have agreed since, record that.
#   false_alarms: "The two agencies settled it informally; the escalation is in a log that was not supplied."
#   sources:
#     - source: Protocol 2017, section 11
#       confidence: read
package rules.duty_to_share.refusal_escalated

import data.lib.texts

default applies := false

applies if {
	input.event.kind == "refusal"
	_at_risk
}

applies if {
	input.event.kind == "refusal"
	not input.event.provided.harm
}

findings contains {"field": "escalated_at", "needs": ["harm", "escalated_at|escalated_to|entry_type"]} if {
	input.event.harm == "significant harm"
	count(explanations) == 0
	count(_doubts) == 0
}

unproven contains {"field": field} if {
	count(explanations) == 0
	some field in _doubts
}

unproven contains {"field": "harm"} if {
	input.event.harm == "unclear"
	count(explanations) == 0
}

explanations contains {"reason": "escalated", "escalated_on": substring(input.event.escalated_at, 0, 10)}

explanations contains {"reason": "escalated"} if {
	not input.event.escalated_at
	_names_somebody(input.event.escalated_to)
}

explanations contains object.union({"reason": "escalated"}, {"escalated_on": day | day := escalation.on}) if {
	escalation := input.event.sequels.escalation
	_sure(escalation)
}

explanations contains object.union({"reason": "shared after all"}, {"shared_on": day | day := undone.on}) if {
	undone := input.event.sequels.undone
	_sure(undone)
}

_at_risk if input.event.harm in {"significant harm", "unclear"}

_doubts contains "escalated_to" if input.event.escalated_to == "unclear"

_doubts contains "escalated_at" if input.event.sequels.escalation.found

_doubts contains "decision" if input.event.sequels.undone.found

# An escalation can only be an entry of its own, and there is no case to look in.
_doubts contains "case_ref" if {
	not input.event.provided.escalated_at
	not input.event.provided.escalated_to
	not input.event.sequels.escalation
}

_sure(sequel) if {
	sequel.found
	sequel.strength == "strong"
}

_names_somebody(text) if {
	text != "unclear"
	not texts.empty(text)
	not texts.plain(text) in {"no", "notescalated", "notneeded", "notrequired"}
}

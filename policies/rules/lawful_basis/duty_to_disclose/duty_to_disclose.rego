# METADATA
# scope: package
# title: Disclosure duty of section 16LA
# description: >-
#   Section 16LA of the Children Act 2004 will oblige councils, health bodies, police, probation and
#   childcare or education agencies to disclose to one another what may help to safeguard a child,
#   unless that would be more detrimental to the child. It is enacted, and no start was found: the
#   rule is off in the pack until the operator has confirmed the day and sets it. The words of the
#   pack are looked for in the reasons; whether they are true is for a person to judge.
# related_resources:
#   - ref: https://www.legislation.gov.uk/ukpga/2026/21/section/4/enacted
#     description: Children's Wellbeing and Schools Act 2026, section 4
# schemas:
#   - input: schema.judged_event
# custom:
#   id: LAW-07
#   scope: event
#   severity: high
#   packs: [uk-current]
#   controls: [ca04/16LA]
#   needs: [reasons, agency, requester_org]
#   parameters: [more_detrimental_words]
#   facts:
#     reason: code
#   message: "A body under the duty refused another one, and the reasons do not say that sharing would have been more detrimental to the child."
#   remedy: >-
#     Look at the request again. Share what may help to safeguard the child, or record why sharing
#     would do the child more harm than not sharing.
#   false_alarms: >-
#     The information was not about safeguarding or welfare; the body is not one of those under the
#     duty; the reason is there in other words.
#   sources:
#     - source: https://www.legislation.gov.uk/ukpga/2026/21/section/4/enacted
#       confidence: in part
package rules.lawful_basis.duty_to_disclose

import data.lib.texts

default applies := false

applies if {
	input.event.kind == "refusal"
	not _outside_the_duty
}

findings contains {"field": "reasons"} if {
	input.event.kind == "refusal"
	_under_the_duty(input.event.agency_kind)
	_under_the_duty(input.event.requester_kind)
	not _more_detrimental
}

unproven contains {"field": field} if {
	input.event.kind == "refusal"
	not _outside_the_duty
	not _more_detrimental
	some field in _unknown
}

explanations contains {"reason": "sharing would have been more detrimental to the child"} if {
	_under_the_duty(input.event.agency_kind)
	_under_the_duty(input.event.requester_kind)
	_more_detrimental
}

_bodies := {"council", "health", "police", "probation", "school"}

_under_the_duty(kind) if kind in _bodies

_outside_the_duty if {
	kind := input.event.agency_kind
	not kind in _bodies
}

_outside_the_duty if {
	kind := input.event.requester_kind
	not kind in _bodies
}

_unknown contains "agency" if not input.event.agency_kind

_unknown contains "requester_org" if not input.event.requester_kind

_more_detrimental if texts.holds(input.event.reasons, input.pack.plain.more_detrimental_words)

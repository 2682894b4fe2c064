# METADATA
# scope: package
# title: Consistent identifier used
# description: >-
#   Section 16LC of the Children Act 2004 provides for one identifier of each child that designated
#   bodies give when they share, unless that would be detrimental to the child, or it isn't known and
#   finding it out would take unreasonably long. The regulations that name it were not found: the rule
#   is off in the pack until the operator has confirmed the day and sets it.
# related_resources:
#   - ref: https://www.legislation.gov.uk/ukpga/2004/31/section/16LC
#     description: Children Act 2004, section 16LC
# schemas:
#   - input: schema.judged_event
# custom:
#   id: LAW-08
#   scope: event
#   severity: low
#   packs: [uk-current]
#   controls: [ca04/16LC]
#   needs: [consistent_id]
#   parameters: [identifier_exceptions, more_detrimental_words]
#   facts:
#     reason: code
#   message: "The disclosure does not carry the consistent identifier of the child, and no exception is noted."
#   remedy: >-
#     Add the identifier to the record and tell the recipient, or note why it was left out.
#   false_alarms: >-
#     The body is not designated; the exception is noted in other words.
#   sources:
#     - source: https://www.legislation.gov.uk/ukpga/2004/31/section/16LC
#       confidence: in part
package rules.lawful_basis.consistent_identifier

import data.lib.texts

default applies := false

applies if input.event.kind == "disclosure"

findings contains {"field": "consistent_id", "needs": ["consistent_id", "reasons"]} if {
	_without_identifier
	not _excepted
}

explanations contains {"reason": "an exception is noted in the reasons"} if {
	_without_identifier
	_excepted
}

_without_identifier if {
	input.event.kind == "disclosure"
	input.event.provided.consistent_id
	not input.event.consistent_id
}

_without_identifier if texts.empty(input.event.consistent_id)

_excepted if texts.holds(input.event.reasons, input.pack.plain.identifier_exceptions)

_excepted if texts.holds(input.event.reasons, input.pack.plain.more_detrimental_words)

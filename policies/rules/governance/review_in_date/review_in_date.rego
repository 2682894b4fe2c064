# METADATA
# scope: package
# title: The protocol and each agreement is reviewed every two years
# description: >-
#   The protocol and the agreements under it are reviewed every two years, or sooner when law, guidance
#   or lessons ask for it. An agreement stays in force while its review is overdue; it is only not known
#   whether it is still right. Where the protocol's text contradicts itself or leaves out what people need,
#   that is a finding about the protocol and about nobody's conduct: the review is where it is mended.
# related_resources:
#   - ref: https://www.ukcgc.uk/ndg-guidance-faqs
#     description: UK Caldicott Guardian Council, the Guardian's part in agreements
# schemas:
#   - input: schema.judged_protocol
# custom:
#   id: GOV-01
#   scope: protocol
#   severity: high
#   packs: [bromley-2017, uk-current]
#   controls: [prot/10]
#   needs: []
#   parameters: [review_every_months, contradictions]
#   facts:
#     reference: id
#     name: code
#     due_on: date
#     places: code
#     says: code
#     consequence: code
#     matter: code
#   message: "{matter}."
#   remedy: >-
#     Put it on the agenda of the next subgroup and name who does it. After the review, enter its day and the
#     next one in the agreements table; where the text is at fault, agree on new words and tell the partners.
#   false_alarms: >-
#     The review was done and the agreements table still holds the old date; the text was amended and the
#     pack still quotes the old one.
#   sources:
#     - source: Protocol 2017, section 10, and the places that a contradiction names
#       confidence: read
package rules.governance.review_in_date

default applies := false

applies if input.protocol.kind in {"agreement", "contradiction"}

findings contains {
	"field": "review_due",
	"reference": input.protocol.reference,
	"name": _name,
	"due_on": input.protocol.due_on,
	"matter": concat("", [
		"The review of ", _name, " (", input.protocol.reference, ") was due on ",
		input.protocol.due_on, " and is not recorded",
	]),
} if {
	input.protocol.kind == "agreement"
	input.protocol.due_on < input.as_of
}

findings contains {
	"field": "text",
	"reference": input.protocol.id,
	"places": input.protocol.places,
	"says": input.protocol.says,
	"consequence": input.protocol.consequence,
	"matter": concat("", [
		"The text of the protocol needs mending. ",
		input.protocol.says, " (", input.protocol.places, "): ", input.protocol.consequence,
	]),
} if {
	input.protocol.kind == "contradiction"
}

unproven contains {"field": "review_due", "reference": input.protocol.reference, "name": _name} if {
	input.protocol.kind == "agreement"
	not input.protocol.due_on
}

default _name := "the agreement"

_name := input.protocol.name

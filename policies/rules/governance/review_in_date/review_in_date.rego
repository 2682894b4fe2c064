# METADATA
# scope: package
# title: The protocol and each agreement is reviewed every two years
# description: >-
#   The protocol and the agreements under it are reviewed every two years, or sooner when law, guidance
#   or lessons ask for it. An agreement stays in force while its review is overdue; it is only not known
#   whether it is still right.
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
#   facts:
#     reference: id
#     name: code
#     due_on: date
#   message: "The review of {name} ({reference}) was due on {due_on} and is not recorded."
#   remedy: >-
#     Put the review on the agenda of the next subgroup, name who does it, and enter the day of the review
#     and the next one in the agreements table.
#   false_alarms: "The review was done and the agreements table still holds the old date."
#   sources:
#     - source: Protocol 2017, section 10
#       confidence: read
package rules.governance.review_in_date

default applies := false

applies if input.protocol.kind == "agreement"

findings contains {
	"field": "review_due",
	"reference": input.protocol.reference,
	"name": _name,
	"due_on": input.protocol.due_on,
} if {
	input.protocol.due_on < input.as_of
}

unproven contains {"field": "review_due", "reference": input.protocol.reference, "name": _name} if {
	not input.protocol.due_on
}

default _name := "the agreement"

_name := input.protocol.name

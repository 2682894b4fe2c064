# METADATA
# scope: package
# title: The recipient is told that it is confidential
# description: >-
#   Who receives information has to know that it is confidential, or can't be expected to treat it so. The
#   checklist of the protocol asks for it, and the record of a disclosure says whether the recipient was told.
#   What goes to the family is their own.
# related_resources:
#   - ref: https://www.themdu.com/guidance-and-advice/guides/the-caldicott-principles-and-guardian-roles-explained
#     description: The Medical Defence Union, the Caldicott principles explained
# schemas:
#   - input: schema.judged_event
# custom:
#   id: SEC-09
#   scope: event
#   severity: low
#   packs: [bromley-2017, uk-current]
#   controls: [cal/5, prot/q12]
#   needs: [told_confidential]
#   facts:
#     problem: code
#   message: "The record {problem} that the recipient was told that the information is confidential."
#   remedy: "Tell the recipient that the information is confidential, and record that they know."
#   false_alarms: >-
#     A label on the message or a standing agreement says it, and the record was left blank for that reason.
#   sources:
#     - source: Protocol 2017, checklist question 12, and Caldicott principle 5 (2013)
#       confidence: read
package rules.channels.told_confidential

default applies := false

applies if {
	input.event.kind == "disclosure"
	not input.event.to_family
}

findings contains {"field": "told_confidential", "problem": "denies"} if {
	input.event.told_confidential == "no"
}

findings contains {"field": "told_confidential", "problem": "does not say"} if not input.event.told_confidential

unproven contains {"field": "told_confidential"} if input.event.told_confidential == "unclear"

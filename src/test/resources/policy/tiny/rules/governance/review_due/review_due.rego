# METADATA
# scope: package
# title: Each agreement is reviewed in time
# description: An agreement is past its review date on the day of the audit.
# custom:
#   id: GOV-01
#   scope: protocol
#   severity: low
#   packs: [old-protocol, new-protocol]
#   controls: [prot/10]
#   needs: [ratified]
#   facts: {due_on: date}
#   message: "Review was due on {due_on}."
#   remedy: "Review it."
#   false_alarms: "The review is minuted elsewhere."
#   sources:
#   - source: Protocol 2017, section 10
#     confidence: in part
package rules.governance.review_due

default applies := false

applies if input.protocol

findings contains {"field": "due_on", "due_on": input.protocol.due_on} if {
	input.protocol.due_on < input.as_of
}

# METADATA
# scope: package
# title: Every disclosure has a decision record
# description: A disclosure of a case is tied to the record of the decision to share.
# related_resources:
# - ref: https://example.org/protocol
#   description: Protocol, section 8
# custom:
#   id: REC-01
#   scope: event
#   severity: high
#   packs: [old-protocol, new-protocol]
#   controls: [prot/8, cal/1]
#   needs: [case_ref, message_id|shared_at]
#   facts: {domain: domain, hours: number, reason: code}
#   message: "The message to {domain} has no decision record."
#   remedy: "Write the record now."
#   false_alarms: "The record lies in another log."
#   sources:
#   - source: Protocol 2017, section 8
#     confidence: read
package rules.records.decision_record

default applies := false

applies if input.event.kind == "message"

findings contains {"field": "case_ref", "domain": recipient.domain, "hours": input.event.hours} if {
	some recipient in input.event.recipients
	not recipient.decision
	not explained
}

unproven contains {"field": "case_ref", "domain": recipient.domain} if {
	some recipient in input.event.recipients
	recipient.decision.strength == "weak"
}

explanations contains {"field": "emergency", "reason": "emergency"} if explained

explained if input.event.emergency == "yes"

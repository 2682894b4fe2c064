# METADATA
# scope: package
# title: Protected identities and addresses stay protected
# description: >-
#   An identity or address that is marked as protected goes only to the roles that protect the person:
#   the pack lists them. Anyone else, the family above all, may lead to whom the person is protected
#   from. A court order explains it. A blank role says nothing about who received it, so that is
#   unproven; an emergency changes nothing.
# related_resources:
#   - ref: https://www.cooklawyers.co.uk/new-dfe-guidance-on-information-sharing-for-safeguarding-practitioners/
#     description: The golden rules of 2024, rule 5, a summary
# schemas:
#   - input: schema.judged_event
# custom:
#   id: NTK-01
#   scope: event
#   severity: critical
#   packs: [uk-current]
#   controls: [gr24/5, cal/4]
#   needs: [protected_identity, recipient_role]
#   parameters: [protected_roles]
#   facts:
#     recipient: code
#     reason: code
#   message: "A protected identity or address went to {recipient}."
#   remedy: >-
#     Find out today who has it now and whether the person it protects is at risk, ask the police or
#     the social worker for a safety plan, and treat it as an incident.
#   false_alarms: >-
#     The recipient is the protected person's own worker, or the person; the role is one that
#     protects, under a name that the pack's list doesn't know.
#   sources:
#     - source: Department for Education, information sharing advice of 2024, golden rule 5
#       confidence: read
#     - source: Caldicott principle 4 (2020)
#       confidence: from memory
package rules.need_to_know.protected_identity

import data.lib.grounds
import data.lib.texts

default applies := false

applies if {
	input.event.kind == "disclosure"
	input.event.protected_identity in {"yes", "unclear"}
}

applies if {
	input.event.kind == "disclosure"
	not input.event.provided.protected_identity
}

findings contains fact if {
	input.event.protected_identity == "yes"
	not _ordered
	not _perhaps_ordered
	some fact in _outside
}

unproven contains {"field": fact.field, "recipient": fact.recipient} if {
	input.event.protected_identity == "unclear"
	not _ordered
	some fact in _outside
}

unproven contains {"field": fact.field, "recipient": fact.recipient} if {
	input.event.protected_identity == "yes"
	not _ordered
	_perhaps_ordered
	some fact in _outside
}

unproven contains {"field": "recipient_role", "recipient": "nobody whose role is written down"} if {
	input.event.protected_identity in {"yes", "unclear"}
	not input.event.to_family
	_role_blank
}

explanations contains {"reason": "court order", "recipient": fact.recipient} if {
	input.event.protected_identity in {"yes", "unclear"}
	_ordered
	some fact in _outside
}

_outside contains {
	"field": "recipient_role", "recipient": "somebody of the family",
	"needs": ["protected_identity"],
} if {
	input.event.to_family
}

_outside contains {
	"field": "recipient_role", "recipient": "somebody outside the roles that protect",
	"needs": ["protected_identity", "recipient_role"],
} if {
	not input.event.to_family
	not _role_blank
	not texts.holds(input.event.recipient_role, input.pack.plain.protected_roles)
}

_role_blank if not input.event.recipient_role

_role_blank if texts.empty(input.event.recipient_role)

# An emergency doesn't open a protected identity to just anyone; an order of the court may.
_ordered if "court order" in grounds.strong

_perhaps_ordered if "court order" in grounds.weak

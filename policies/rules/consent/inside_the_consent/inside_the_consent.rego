# METADATA
# scope: package
# title: A disclosure stays inside the consent given
# description: >-
#   Consent is given for certain recipients, and a new one needs it to be sought again or another ground,
#   which the record names with its reason. That holds too for the limits that a third party set. The
#   limits stand in the record itself or, where its log has no column for them, in the consents of the case
#   that were given before. A recipient who may be meant by the words of the consent, limits so wide that
#   they may mean anybody, and another ground of which half is told are unproven. No log says for which
#   purposes consent was given, so a new purpose is for the auditor to see.
# related_resources:
#   - ref: https://seftonscp.procedures.org.uk/qkyoqs/information-sharing-and-confidentiality/information-sharing
#     description: Local safeguarding procedures on information sharing and consent
# schemas:
#   - input: schema.judged_event
# custom:
#   id: CON-05
#   scope: event
#   severity: medium
#   packs: [bromley-2017, uk-current]
#   controls: [prot/7, prot/8]
#   needs: [consent_status, consent_scope, recipient_org, no_consent_kind|no_consent_reason]
#   parameters: [broad_consent_scopes, no_consent_kinds]
#   facts:
#     recipient: code
#     reason: code
#   message: "The consent that was given does not cover {recipient}, and no other ground is on record."
#   remedy: >-
#     Ask whether the consent was widened before the disclosure, and record that. If not, tell the person
#     whom it went to, and record the ground for sharing it, or treat it as an incident.
#   false_alarms: >-
#     The limits are worded broadly; the organisation goes by another name; consent was asked for again
#     and noted elsewhere.
#   sources:
#     - source: Protocol 2017, sections 7 and 8
#       confidence: read
package rules.consent.inside_the_consent

import data.lib.grounds
import data.lib.texts

default applies := false

applies if {
	input.event.kind == "disclosure"
	_perhaps_given
	_perhaps_limited
}

findings contains fact if {
	input.event.consent_status == "given"
	some fact in _outside
	not _in_doubt
}

unproven contains fact if {
	some fact in _outside
	_in_doubt
}

unproven contains fact if {
	input.event.consent_status == "unclear"
	some fact in _outside
}

unproven contains {"field": "consent_scope", "recipient": gap.written} if {
	count(_grounded) == 0
	not input.event.to_family
	some gap in input.event.consent_scope_gaps
	gap.match == "weak"
}

explanations contains {"reason": reason, "recipient": gap.written} if {
	some gap in input.event.consent_scope_gaps
	some reason in _grounded
}

_perhaps_given if input.event.consent_status in {"given", "unclear"}

_perhaps_given if not input.event.provided.consent_status

_perhaps_limited if count(input.event.consent_scope) > 0

_perhaps_limited if count(input.event.consent_scope_gaps) > 0

_perhaps_limited if not input.event.provided.consent_scope

_outside contains {
	"field": "recipient_org", "recipient": gap.written,
	"needs": ["consent_status", "recipient_org", "no_consent_kind|no_consent_reason"],
} if {
	count(_grounded) == 0
	not input.event.to_family
	some gap in input.event.consent_scope_gaps
	gap.match == "none"
}

_grounded contains reason if some reason in grounds.strong

_grounded contains input.event.no_consent_kind if {
	input.event.no_consent_kind in input.pack.parameters.no_consent_kinds
	texts.says_something(input.event.no_consent_reason)
}

_in_doubt if count(grounds.weak) > 0

# A reason without a column for its kind may name any of them, and a kind may have its reason elsewhere.
_in_doubt if {
	not input.event.provided.no_consent_kind
	texts.says_something(input.event.no_consent_reason)
}

_in_doubt if {
	not input.event.provided.no_consent_reason
	input.event.no_consent_kind in input.pack.parameters.no_consent_kinds
}

_in_doubt if {
	some scope in input.event.consent_scope
	input.pack.plain.broad_consent_scopes[texts.plain(scope)]
}

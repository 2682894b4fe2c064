# METADATA
# scope: package
# title: Sharing without consent has its reason recorded
# description: >-
#   Sharing without consent is allowed, and often right. The protocol asks that the record says on
#   which ground (public interest, statutory duty, court order, safety) and why. Where the log has no
#   kind, a reason whose words name a ground counts. An emergency explains a missing kind, but not a
#   missing reason. The words are the pack's; whether they are true is for a person to judge.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: Department for Education, information sharing advice of March 2015, golden rule 4
# schemas:
#   - input: schema.judged_event
# custom:
#   id: CON-02
#   scope: event
#   severity: high
#   packs: [bromley-2017]
#   controls: [gr15/4, prot/6, prot/7, prot/q8]
#   needs: [consent_status, no_consent_reason]
#   facts:
#     missing: code
#     reason: code
#   message: "Information was shared without recorded consent, and the record does not give {missing}."
#   remedy: >-
#     Record why consent was not needed or not sought: public interest, statutory duty, court order or
#     safety, and what made it so in this case. If consent was given, record it.
#   false_alarms: >-
#     An emergency whose reason was written later; a ground in words that the pack's list doesn't know;
#     a consent form that is kept elsewhere.
#   sources:
#     - source: Protocol 2017, sections 6 and 7, and golden rule 4 (2015)
#       confidence: read
package rules.consent.sharing_without_consent

import data.lib.texts

default applies := false

applies if {
	input.event.kind == "disclosure"
	not _consent_given
}

findings contains fact if {
	input.event.consent_status != "unclear"
	some fact in _faults
}

findings contains fact if {
	not input.event.consent_status
	some fact in _faults
}

unproven contains fact if {
	input.event.consent_status == "unclear"
	some fact in _faults
}

unproven contains {"field": field, "missing": "a ground that anybody can read"} if {
	_reasoned
	not _grounded
	some field in _unreadable
}

explanations contains {"reason": reason} if {
	_reasoned
	some reason in _grounds
}

_consent_given if input.event.consent_status == "given"

# What was withdrawn only later stood on the day.
_consent_given if {
	input.event.consent_status == "withdrawn"
	input.event.consent_lead_days < 0
}

# A kind without its reason is no reason, whatever the kind.
_faults contains {
	"field": "no_consent_reason",
	"missing": "a reason",
	"needs": ["consent_status", "no_consent_reason"],
} if {
	not _reasoned
}

_faults contains {
	"field": "no_consent_kind",
	"missing": "a ground such as public interest, statutory duty, court order or safety",
	"needs": ["consent_status", "no_consent_reason", "no_consent_kind", "emergency"],
} if {
	_reasoned
	not _grounded
	count(_unreadable) == 0
}

_reasoned if texts.says_something(input.event.no_consent_reason)

_grounded if count(_grounds) > 0

_grounds contains input.event.no_consent_kind if {
	input.event.no_consent_kind in input.pack.parameters.no_consent_kinds
}

_grounds contains "named in the reason" if {
	not _known_kind
	texts.names_a_ground(input.event.no_consent_reason)
}

_grounds contains "emergency" if input.event.emergency == "yes"

_known_kind if input.event.no_consent_kind in input.pack.parameters.no_consent_kinds

_unreadable contains "no_consent_kind" if input.event.no_consent_kind == "unclear"

_unreadable contains "emergency" if input.event.emergency == "unclear"

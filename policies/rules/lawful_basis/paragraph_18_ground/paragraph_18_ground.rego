# METADATA
# scope: package
# title: Schedule 1 paragraph 18 names its no-consent ground
# description: >-
#   Paragraph 18 lets special-category data be used without consent to protect a child or an adult at
#   risk, on one of three grounds: consent cannot be given, cannot reasonably be expected to be
#   obtained, or asking for it would prejudice the protection. The record says which. Other words than
#   the pack's may mean one of them, so they leave it unproven. Whether the ground was there is for a
#   person to judge.
# related_resources:
#   - ref: https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/data-sharing/a-10-step-guide-to-sharing-information-to-safeguard-children/
#     description: ICO, ten steps to sharing information to safeguard children
# schemas:
#   - input: schema.judged_event
# custom:
#   id: LAW-03
#   scope: event
#   severity: medium
#   packs: [uk-current]
#   controls: [dpa18/sch1.18]
#   needs: [condition, no_consent_reason|no_consent_kind]
#   parameters: [paragraph_18_words]
#   facts:
#     reason: code
#   message: "The record relies on paragraph 18 of Schedule 1 and does not say why consent could not be given, could not be obtained, or would have put the protection at risk."
#   remedy: >-
#     Add which of the three grounds it was: consent could not be given, could not reasonably be
#     expected, or asking would have prejudiced the protection. If consent was given, paragraph 18 is
#     the wrong condition: name the right one.
#   false_alarms: >-
#     The ground stands among the general reasons of the decision.
#   sources:
#     - source: Data Protection Act 2018, Schedule 1, paragraph 18
#       confidence: from memory
package rules.lawful_basis.paragraph_18_ground

import data.lib.texts

default applies := false

applies if {
	input.event.kind == "disclosure"
	_relied_on
}

applies if {
	input.event.kind == "disclosure"
	not input.event.provided.condition
}

findings contains {
	"field": "no_consent_reason",
	"needs": ["condition|lawful_basis|legal_power", "no_consent_reason"],
} if {
	_relied_on
	not _grounded
	not _something_written
}

unproven contains {"field": "no_consent_reason"} if {
	_relied_on
	not _grounded
	_something_written
}

_relied_on if {
	some cited in input.event.cited
	cited.law == "Data Protection Act 2018, Schedule 1, paragraph 18"
}

_grounded if texts.holds(input.event.no_consent_reason, input.pack.plain.paragraph_18_words)

_grounded if texts.holds(input.event.no_consent_kind, input.pack.plain.paragraph_18_words)

_grounded if texts.holds(input.event.condition, input.pack.plain.paragraph_18_words)

# Other words may mean one of the three grounds.
_something_written if texts.says_something(input.event.no_consent_reason)

_something_written if texts.says_something(input.event.no_consent_kind)

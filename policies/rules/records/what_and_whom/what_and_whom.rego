# METADATA
# scope: package
# title: A decision to share says what and with whom
# description: >-
#   Without what was shared and with whom, nobody can check a disclosure or put it right. What was
#   shared may stand as text or as categories; the recipient may be named by organisation, person,
#   address or role.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: Department for Education, information sharing advice, golden rule 7
# schemas:
#   - input: schema.judged_event
# custom:
#   id: REC-02
#   scope: event
#   severity: high
#   packs: [bromley-2017, uk-current]
#   controls: [gr/7, prot/8, cal/3]
#   needs: [what_shared|categories, recipient_org|recipient_name|recipient_address]
#   facts:
#     missing: code
#   message: "The record of this disclosure does not say {missing}."
#   remedy: "Ask the person who shared, and complete the record with what was shared and with whom."
#   false_alarms: >-
#     The name of an attachment or the invitation to a conference holds what the record leaves out.
#   sources:
#     - source: Protocol 2017, section 8 and golden rule 7 (2015)
#       confidence: read
#     - source: ICO data sharing code, annex B, data sharing request form
#       confidence: read
package rules.records.what_and_whom

import data.lib.texts

default applies := false

applies if input.event.kind == "disclosure"

findings contains {"field": "what_shared", "missing": "what was shared", "needs": ["what_shared"]} if {
	not _says_what
}

findings contains {
	"field": "recipient_org",
	"missing": "with whom it was shared",
	"needs": ["recipient_org"],
} if {
	not _says_whom
}

_says_what if {
	input.event.what_shared
	not texts.empty(input.event.what_shared)
}

# Everything in such a log is about safeguarding: that word alone tells nothing of what was shared.
_says_what if {
	some category in input.event.categories
	category != "safeguarding"
}

_says_what if {
	not input.event.provided.what_shared
	count(input.event.categories) > 0
}

_says_whom if count(input.event.recipient_org) > 0

_says_whom if input.event.recipient_name

_says_whom if count(input.event.recipient_address) > 0

_says_whom if input.event.recipient_role

# METADATA
# scope: package
# title: The giver of consent may give it
# description: >-
#   Where a child cannot consent, a person with parental responsibility is asked. The record says whether
#   the giver has it. Where that is blank, a relationship that never carries it by itself, such as a
#   grandparent or a foster carer, is a finding; a mother carries it; a father and everybody else leave it
#   unproven. A child's own consent is judged elsewhere.
# related_resources:
#   - ref: https://seftonscp.procedures.org.uk/qkyoqs/information-sharing-and-confidentiality/information-sharing
#     description: Local safeguarding procedures on information sharing and consent
# schemas:
#   - input: schema.judged_event
# custom:
#   id: CON-07
#   scope: event
#   severity: medium
#   packs: [bromley-2017]
#   controls: [prot/7, prot/q5]
#   needs: [consent_status, parental_responsibility]
#   parameters: [responsibility_words, no_responsibility_words]
#   facts:
#     problem: code
#     relationship: code
#   message: "Consent was taken from somebody who {problem}."
#   remedy: >-
#     Find out who has parental responsibility and ask them, or record the other ground that the
#     disclosure rests on. If the giver has it after all, such as by an order, record that.
#   false_alarms: >-
#     The relationship is worded coarsely; a grandparent or carer holds parental responsibility by an
#     order that the record does not mention.
#   sources:
#     - source: Protocol 2017, section 7
#       confidence: read
#     - source: Children Act 1989, sections 2 to 4A, who has parental responsibility
#       confidence: from memory
package rules.consent.giver_may_give

import data.lib.texts

default applies := false

applies if {
	input.event.kind in {"disclosure", "consent"}
	_perhaps_given
	not _by_the_child
}

findings contains fact if {
	input.event.consent_status == "given"
	some fact in _without_responsibility
}

unproven contains fact if {
	input.event.consent_status == "unclear"
	some fact in _without_responsibility
}

# Without knowing the giver, nobody can tell that it was not the child.
unproven contains {"field": "consent_relationship"} if {
	input.event.parental_responsibility == "no"
	not _an_adult
}

unproven contains {"field": "parental_responsibility"} if {
	input.event.parental_responsibility == "unclear"
}

unproven contains {"field": "parental_responsibility"} if {
	not input.event.parental_responsibility
	not _carries_it
	not _never_carries_it
}

_perhaps_given if input.event.consent_status in {"given", "unclear"}

_perhaps_given if not input.event.provided.consent_status

_by_the_child if input.event.consent_giver in {"child", "both"}

_an_adult if input.event.consent_giver in {"parent", "other"}

_an_adult if _carries_it

_an_adult if _never_carries_it

_without_responsibility contains {
	"field": "parental_responsibility",
	"problem": "has no parental responsibility",
	"needs": ["consent_status", "parental_responsibility"],
} if {
	input.event.parental_responsibility == "no"
	_an_adult
}

_without_responsibility contains {
	"field": "consent_relationship",
	"problem": "has no parental responsibility by the relationship alone",
	"relationship": input.event.consent_relationship,
	"needs": ["consent_status", "parental_responsibility", "consent_relationship"],
} if {
	not input.event.parental_responsibility
	_never_carries_it
}

_carries_it if input.pack.plain.responsibility_words[texts.plain(input.event.consent_relationship)]

_never_carries_it if input.pack.plain.no_responsibility_words[texts.plain(input.event.consent_relationship)]

# METADATA
# scope: package
# title: Competence is considered
# description: >-
#   A child who understands may give or refuse consent, generally from about twelve. Where only a parent
#   consented for a child of that age, or a younger child consented alone, the record says that the
#   child's understanding was thought about. The age is a prompt and never a hard limit. A duty, a court
#   order or an emergency makes consent moot. An unknown age or giver is unproven.
# related_resources:
#   - ref: https://seftonscp.procedures.org.uk/qkyoqs/information-sharing-and-confidentiality/information-sharing
#     description: Local safeguarding procedures on information sharing and consent
# schemas:
#   - input: schema.judged_event
# custom:
#   id: CON-06
#   scope: event
#   severity: low
#   packs: [bromley-2017]
#   controls: [prot/7, prot/q5]
#   needs: [consent_status, age|date_of_birth, consent_relationship|consent_by, competence_note]
#   parameters: [competence_age, no_consent_kinds]
#   facts:
#     age: number
#     giver: code
#     reason: code
#   message: "The {giver} alone consented, the child was {age}, and nothing says that the child's competence was considered."
#   remedy: >-
#     Ask the worker who knows the child how well the child understood, and record it. If the child was
#     competent and was not asked, ask now.
#   false_alarms: >-
#     Twelve is only a guide; a note on competence in another record; a duty that made consent moot and
#     that the record does not name.
#   sources:
#     - source: Protocol 2017, section 7, Gillick competency and Fraser guidelines
#       confidence: read
package rules.consent.competence_considered

import data.lib.consent
import data.lib.texts

default applies := false

applies if {
	input.event.kind in {"disclosure", "consent"}
	_perhaps_given
	_perhaps_one_alone
}

findings contains fact if {
	input.event.consent_status == "given"
	count(consent.perhaps_moot) == 0
	some fact in _unconsidered
}

unproven contains fact if {
	input.event.consent_status == "given"
	count(consent.perhaps_moot) > 0
	some fact in _unconsidered
}

unproven contains fact if {
	input.event.consent_status == "unclear"
	some fact in _unconsidered
}

unproven contains {"field": "consent_relationship"} if {
	_silent_on_competence
	input.event.consent_giver == "unclear"
}

unproven contains {"field": "age"} if {
	_silent_on_competence
	input.event.consent_giver in {"parent", "child"}
	not _age_known
}

explanations contains {"reason": reason} if {
	_out_of_turn
	not _noted
	some reason in consent.moot
}

_perhaps_given if input.event.consent_status in {"given", "unclear"}

_perhaps_given if not input.event.provided.consent_status

_perhaps_one_alone if input.event.consent_giver in {"parent", "child", "unclear"}

_perhaps_one_alone if {
	not input.event.provided.consent_relationship
	not input.event.provided.consent_by
}

_unconsidered contains {
	"field": "competence_note", "age": input.event.age_years, "giver": input.event.consent_giver,
	"needs": ["consent_status", "age|date_of_birth", "consent_relationship|consent_by", "competence_note"],
} if {
	_out_of_turn
	_silent_on_competence
}

_silent_on_competence if {
	not _noted
	count(consent.moot) == 0
}

_out_of_turn if {
	input.event.consent_giver == "parent"
	input.event.age_years >= input.pack.parameters.competence_age
}

_out_of_turn if {
	input.event.consent_giver == "child"
	input.event.age_years < input.pack.parameters.competence_age
}

_age_known if is_number(input.event.age_years)

_noted if {
	input.event.competence_note
	not texts.empty(input.event.competence_note)
}

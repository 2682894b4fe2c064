# METADATA
# scope: package
# title: Public bodies do not rely on recognised legitimate interest for their own tasks
# description: >-
#   Since 5 February 2026 there is a lawful basis called recognised legitimate interest. It is meant
#   for charities, clubs and private bodies; public authorities keep to public task for what is their
#   own job. A school whose name says that it is an academy or maintained is one of them; another may
#   be independent, and so may other bodies: they are left unproven. A log without a column for the
#   agency is that of the organisation whose e-mail log was tied to it.
# related_resources:
#   - ref: https://www.scl.org/ico-launches-consultations-on-guidance-for-data-use-and-access-act-2025-amendments
#     description: Report on the ICO guidance for the Data (Use and Access) Act 2025
# schemas:
#   - input: schema.judged_event
# custom:
#   id: LAW-05
#   scope: event
#   severity: medium
#   packs: [uk-current]
#   controls: [gdpr/6.1ea]
#   needs: [lawful_basis, agency]
#   parameters: [recognised_interest_from, public_school_words]
#   facts:
#     organisation_kind: code
#   message: "A public body ({organisation_kind}) gave recognised legitimate interest as its lawful basis."
#   remedy: >-
#     Look at whether it was the body's own task: then public task was the basis, and the record and
#     the form should say so.
#   false_alarms: >-
#     A private provider or a charity that the partners table calls health or council; an independent
#     school that calls itself an academy.
#   sources:
#     - source: Data (Use and Access) Act 2025, UK GDPR article 6(1)(ea) and annex 1
#       confidence: from memory
#     - source: https://www.scl.org/ico-launches-consultations-on-guidance-for-data-use-and-access-act-2025-amendments
#       confidence: read
#     - source: https://www.mondaq.com/uk/privacy-protection/1748226/key-data-protection-changes-under-the-data-use-and-access-act-2025-comes-into-force-on-february-5-2026
#       confidence: read
package rules.lawful_basis.recognised_interest

import data.lib.texts

default applies := false

applies if {
	input.event.kind == "disclosure"
	_relied_on
	not _before_its_start
}

applies if {
	input.event.kind == "disclosure"
	not input.event.provided.lawful_basis
	not _before_its_start
}

# Whose log it is may be known without a column for it.
findings contains {"field": "lawful_basis", "organisation_kind": input.event.agency_kind, "needs": ["lawful_basis"]} if {
	_relied_on
	input.event.date >= input.pack.parameters.recognised_interest_from
	_public
}

unproven contains {"field": "agency"} if {
	_relied_on
	not _before_its_start
	not _public
	not _private
}

unproven contains {"field": "shared_at", "organisation_kind": input.event.agency_kind} if {
	_relied_on
	not input.event.date
	_public
}

_relied_on if input.event.basis == "recognised legitimate interest"

_before_its_start if input.event.date < input.pack.parameters.recognised_interest_from

_public if input.event.agency_kind in {"council", "health", "police", "probation"}

_public if {
	input.event.agency_kind == "school"
	texts.holds(input.event.agency, input.pack.plain.public_school_words)
}

# Schools, courts and the rest may be either.
_private if input.event.agency_kind == "voluntary"

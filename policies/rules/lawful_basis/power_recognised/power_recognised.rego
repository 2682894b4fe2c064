# METADATA
# scope: package
# title: The power used is one the protocol or law recognises
# description: >-
#   What a record gives as its lawful basis or its legal power is looked up in the list of laws: the
#   bases of article 6, the Acts, powers and guidance that the protocol names in section 5, and those
#   that practitioners use. What looks like a law that the list lacks is unproven. The condition for
#   special-category data has a rule of its own.
# related_resources:
#   - ref: http://ico.org.uk:80/for-organisations/uk-gdpr-guidance-and-resources/data-sharing/data-sharing-a-code-of-practice/annex-b-data-sharing-request-form-template/data-sharing-template/
#     description: ICO data sharing code of practice, annex B, decision form
# schemas:
#   - input: schema.judged_event
# custom:
#   id: LAW-06
#   scope: event
#   severity: medium
#   packs: [bromley-2017, uk-current]
#   controls: [prot/4, prot/5, prot/q4]
#   needs: [legal_power, lawful_basis]
#   facts:
#     what: code
#   message: "What the record gives as its {what} is in no list of bases, Acts, powers or guidance."
#   remedy: >-
#     Ask which law or power was meant and write its name. If it is a good one, add it to the list of
#     laws with its source.
#   false_alarms: >-
#     A good power that is written in a way the list doesn't know.
#   sources:
#     - source: Protocol 2017, sections 4 and 5 and checklist question 4
#       confidence: read
package rules.lawful_basis.power_recognised

import data.lib.texts

default applies := false

applies if {
	input.event.kind == "disclosure"
	count(_written) > 0
}

applies if {
	input.event.kind == "disclosure"
	not input.event.provided.lawful_basis
	not input.event.provided.legal_power
}

findings contains {"field": field, "what": _written[field], "needs": [field]} if {
	some field in object.keys(_written)
	input.event.basis_known[field] == "unknown"
}

unproven contains {"field": field, "what": _written[field]} if {
	some field in object.keys(_written)
	_doubtful(field)
}

_doubtful(field) if input.event.basis_known[field] == "perhaps"

_doubtful(field) if not input.event.basis_known[field]

_written["lawful_basis"] := "lawful basis" if {
	input.event.lawful_basis
	not texts.empty(input.event.lawful_basis)
}

_written["legal_power"] := "legal power" if {
	input.event.legal_power
	not texts.empty(input.event.legal_power)
}

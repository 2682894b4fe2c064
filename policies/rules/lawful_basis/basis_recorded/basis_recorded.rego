# METADATA
# scope: package
# title: A lawful basis is recorded
# description: >-
#   Each disclosure of personal data rests on one of the lawful bases of UK GDPR, article 6, and the
#   record names it. A legal power, a ground for sharing without consent or a condition for
#   special-category data is something else and doesn't stand in for it. A record that is surely tied
#   to this one may hold it. Whether it was the right basis is for a person to judge.
# related_resources:
#   - ref: http://ico.org.uk:80/for-organisations/uk-gdpr-guidance-and-resources/data-sharing/data-sharing-a-code-of-practice/annex-b-data-sharing-request-form-template/data-sharing-template/
#     description: ICO data sharing code of practice, annex B, decision form
# schemas:
#   - input: schema.judged_event
# custom:
#   id: LAW-01
#   scope: event
#   severity: high
#   packs: [uk-current]
#   controls: [gdpr/6, gr24/3, cal/6]
#   needs: [lawful_basis]
#   facts:
#     problem: code
#     reason: code
#   message: "The lawful basis of this disclosure is {problem}."
#   remedy: >-
#     Ask who shared it on which lawful basis they relied, and add it to the record with today's date.
#     For a public body's own tasks that is most often public task or legal obligation.
#   false_alarms: >-
#     The basis was set once, in the agreement under which the information was shared.
#   sources:
#     - source: UK GDPR, articles 5(2) and 6(1)
#       confidence: from memory
#     - source: ICO data sharing code of practice, annex B
#       confidence: read
#     - source: Department for Education, information sharing advice of 2024, golden rule 3
#       confidence: read
package rules.lawful_basis.basis_recorded

import data.lib.texts

default applies := false

applies if input.event.kind == "disclosure"

findings contains {"field": "lawful_basis", "problem": problem} if {
	some problem in _problems
	count(_in_tied_records) == 0
}

unproven contains {"field": "lawful_basis", "problem": problem} if {
	some problem in _problems
	not "strong" in _in_tied_records
	"weak" in _in_tied_records
}

unproven contains {"field": "lawful_basis", "problem": "written so that nobody could read it"} if {
	input.event.lawful_basis == "unclear"
}

explanations contains {"reason": "the lawful basis is in a record that is tied to this one"} if {
	count(_problems) > 0
	"strong" in _in_tied_records
}

_problems contains "blank" if {
	input.event.kind == "disclosure"
	not input.event.lawful_basis
}

_problems contains "only a phrase that leaves it empty" if texts.empty(input.event.lawful_basis)

_in_tied_records contains link.strength if {
	some link in input.event.links
	link.lawful_basis
	not texts.empty(link.lawful_basis)
}

# METADATA
# scope: package
# title: Advice is sought without naming the child where possible
# description: >-
#   Golden rule 3 of 2015 asks for advice without disclosing the identity of the person where
#   possible. A child's reference is the way to do that; a name or a date of birth in the entry is a
#   sign that it wasn't, unless the record says that no name was given. Whether it was possible is for a
#   person to judge.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: Department for Education, information sharing advice of March 2015, golden rule 3
# schemas:
#   - input: schema.judged_event
# custom:
#   id: NTK-07
#   scope: event
#   severity: low
#   packs: [bromley-2017]
#   controls: [gr15/3, cal/2]
#   needs: [child_name, date_of_birth]
#   parameters: [anonymous_words]
#   facts:
#     identifier: code
#     reason: code
#   message: "Advice was sought, and the entry carries the child's {identifier}."
#   remedy: >-
#     Ask for advice by case reference, and name the child only to an adviser who has to open the
#     file.
#   false_alarms: >-
#     The adviser was already on the case; the log fills in the name by itself.
#   sources:
#     - source: Protocol 2017, golden rule 3 (2015)
#       confidence: read
#     - source: Caldicott principle 2 (2013)
#       confidence: read
package rules.need_to_know.advice_without_name

import data.lib.texts

default applies := false

# The row of a request names the child for the log's own use, and says nothing of how advice was asked for.
applies if input.event.kind == "advice"

findings contains {"field": field, "identifier": _names[field], "needs": [field]} if {
	input.event.kind == "advice"
	not _anonymous
	some field in input.event.identifiers
	_names[field]
}

explanations contains {"reason": "the child was not named"} if {
	input.event.kind == "advice"
	_anonymous
}

_anonymous if {
	some text in _texts
	texts.holds(text, input.pack.plain.anonymous_words)
}

_texts contains input.event.what_shared

_texts contains input.event.purpose

_texts contains input.event.reasons

_names := {"child_name": "name", "date_of_birth": "date of birth"}

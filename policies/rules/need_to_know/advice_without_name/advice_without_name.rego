# METADATA
# scope: package
# title: Advice is sought without naming the child where possible
# description: >-
#   Golden rule 3 of 2015 asks for advice without disclosing the identity of the person where
#   possible. A child's reference is the way to do that; a name or a date of birth in the entry is a
#   sign that it wasn't. Whether it was possible is for a person to judge.
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
#   facts:
#     identifier: code
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

default applies := false

# The row of a request names the child for the log's own use, and says nothing of how advice was asked for.
applies if input.event.kind == "advice"

findings contains {"field": field, "identifier": _names[field], "needs": [field]} if {
	input.event.kind == "advice"
	some field in input.event.identifiers
	_names[field]
}

_names := {"child_name": "name", "date_of_birth": "date of birth"}

# METADATA
# scope: package
# title: The recipient's role needs the category of data
# description: >-
#   The pack holds a matrix of roles and the categories of data that each needs: broad for those who
#   assess and protect, narrow for the others. Of the roles that are found in what is written, the
#   longest count, and somebody with two roles may see what either may. An unknown role is unproven.
#   What goes to the family is judged by other rules.
# related_resources:
#   - ref: https://www.dacbeachcroft.com/en/gb/articles/2020/december/key-updates-for-the-health-and-care-sector-from-the-national-data-guardian/
#     description: The Caldicott principles of 2020, a summary
# schemas:
#   - input: schema.judged_event
# custom:
#   id: NTK-04
#   scope: event
#   severity: medium
#   packs: [bromley-2017, uk-current]
#   controls: [cal/3, cal/4]
#   needs: [recipient_role, categories]
#   parameters: [role_matrix]
#   facts:
#     category: code
#     role: code
#   message: "The recipient's role ({role}) does not usually need the category {category}."
#   remedy: >-
#     Look at whether this recipient needed it for the task in hand. If not, ask for it to be deleted.
#     If the role does need it, change the pack's matrix.
#   false_alarms: >-
#     The matrix is coarse; the person holds a second role that the record does not name.
#   sources:
#     - source: Caldicott principles 3 and 4 (2013), as quoted in the protocol of 2017
#       confidence: read
#     - source: Which role needs which category
#       confidence: judgement
package rules.need_to_know.role_and_category

import data.lib.texts

default applies := false

applies if {
	input.event.kind == "disclosure"
	input.event.recipient_role
	count(input.event.categories) > 0
	not input.event.to_family
}

applies if {
	input.event.kind == "disclosure"
	not input.event.provided.recipient_role
	not input.event.to_family
}

applies if {
	input.event.kind == "disclosure"
	not input.event.provided.categories
	not input.event.to_family
}

findings contains {"field": "categories", "category": category, "role": role} if {
	role := concat(" and ", sort([trim_space(known) | some known in _roles]))
	role != ""
	some category in input.event.categories
	category != "unclear"
	not category in _allowed
}

unproven contains {"field": "recipient_role"} if {
	input.event.kind == "disclosure"
	input.event.recipient_role
	count(input.event.categories) > 0
	count(_roles) == 0
}

unproven contains {"field": "categories"} if {
	count(_roles) > 0
	"unclear" in input.event.categories
	count(_all - _allowed) > 0
}

_all := {"safeguarding", "family", "education", "health", "criminal", "address", "finance"}

_allowed contains category if {
	some phrase in _roles
	some category in _found[phrase]
}

# "Teacher and designated safeguarding lead" is both; "GP receptionist" is no GP.
_roles contains phrase if {
	some phrase, _ in _found
	count([longer | some longer, _ in _found; longer != phrase; contains(longer, phrase)]) == 0
}

_found[phrase] := categories if {
	input.event.kind == "disclosure"
	count(input.event.categories) > 0
	written := texts.words(input.event.recipient_role)
	some word in written
	some phrase, categories in input.pack.plain.role_matrix[word]
	contains(texts.apart(written), phrase)
}

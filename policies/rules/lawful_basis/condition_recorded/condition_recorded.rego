# METADATA
# scope: package
# title: Special-category or offence data has its condition
# description: >-
#   Data on health, and other special categories, and data on criminal offences need a condition
#   beside the lawful basis: one of article 9(2), or of Schedule 1 of the Data Protection Act 2018.
#   The mark of the record decides whether there is such data; where the mark is blank, its categories
#   do. A condition that is written into the box of the lawful basis counts. Whether the condition
#   fits is for a person to judge.
# related_resources:
#   - ref: http://ico.org.uk:80/for-organisations/uk-gdpr-guidance-and-resources/data-sharing/data-sharing-a-code-of-practice/annex-b-data-sharing-request-form-template/data-sharing-template/
#     description: ICO data sharing code of practice, annex B, decision form
# schemas:
#   - input: schema.judged_event
# custom:
#   id: LAW-02
#   scope: event
#   severity: high
#   packs: [uk-current]
#   controls: [gdpr/9, gdpr/10, dpa18/sch1]
#   needs: [condition, special_category|offence_data|categories]
#   facts:
#     data: code
#     law: code
#     reason: code
#   message: "This disclosure held {data}, and the record names no condition for it."
#   remedy: >-
#     Add the condition on which it rested, with today's date. For safeguarding that is often Schedule
#     1, paragraph 18, or health or social care, article 9(2)(h).
#   false_alarms: >-
#     The category says health because of a job title; the condition was set once, in the agreement.
#   sources:
#     - source: UK GDPR, articles 9 and 10
#       confidence: from memory
#     - source: Data Protection Act 2018, Schedule 1
#       confidence: from memory
#     - source: ICO data sharing code of practice, annex B
#       confidence: read
package rules.lawful_basis.condition_recorded

import data.lib.texts

default applies := false

applies if {
	input.event.kind == "disclosure"
	count(_surely) + count(_perhaps) > 0
}

applies if {
	input.event.kind == "disclosure"
	not input.event.provided.special_category
	not input.event.provided.offence_data
	not input.event.provided.categories
}

findings contains object.union(fact, {"field": "condition"}) if {
	_without_condition
	count(_cited_elsewhere) == 0
	some fact in _surely
}

unproven contains {"field": "condition", "data": data_kind} if {
	_without_condition
	count(_cited_elsewhere) == 0
	some data_kind in _perhaps
}

unproven contains {"field": "condition", "data": data_kind} if {
	input.event.condition == "unclear"
	some data_kind in _kinds
}

explanations contains {"reason": "the condition is named beside another field", "law": law} if {
	_without_condition
	count(_kinds) > 0
	some law in _cited_elsewhere
}

_without_condition if not input.event.condition

_without_condition if texts.empty(input.event.condition)

# The Commissioner's form asks whether a condition is met: "no" names none.
_without_condition if texts.plain(input.event.condition) == "no"

_kinds contains fact.data if some fact in _surely

_kinds contains data_kind if some data_kind in _perhaps

_special := "special-category data"

_offence := "criminal-offence data"

_surely contains {"data": _special, "needs": ["condition", "lawful_basis", "special_category"]} if {
	input.event.special_category == "yes"
}

_surely contains {"data": _offence, "needs": ["condition", "lawful_basis", "offence_data"]} if {
	input.event.offence_data == "yes"
}

# The mark may say no where the category says health: it could be a job title. Without its column nobody knows.
_surely contains {"data": _special, "needs": ["condition", "lawful_basis", "special_category", "categories"]} if {
	not input.event.special_category
	"health" in input.event.categories
}

_surely contains {"data": _offence, "needs": ["condition", "lawful_basis", "offence_data", "categories"]} if {
	not input.event.offence_data
	"criminal" in input.event.categories
}

_perhaps contains _special if input.event.special_category == "unclear"

_perhaps contains _offence if input.event.offence_data == "unclear"

# A category that nobody could read may be religion, ethnic origin or sex life.
_perhaps contains _special if {
	not input.event.special_category
	"unclear" in input.event.categories
}

# People often write article 6 and the condition into one box.
_cited_elsewhere contains cited.law if {
	some cited in input.event.cited
	cited.field == "lawful_basis"
	some beginning in [
		"UK GDPR article 9", "UK GDPR article 10",
		"Data Protection Act 2018, Schedule 1", "Data Protection Act 1998, Schedules 2 and 3",
	]
	startswith(cited.law, beginning)
}

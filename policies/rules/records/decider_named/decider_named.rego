# METADATA
# scope: package
# title: The record names who decided, and their role
# description: >-
#   Whoever is asked about a decision years later needs to know who took it and in which post. Both belong
#   to the record of a disclosure and of a refusal. A name and a role in one cell leave a blank role
#   unproven, because the role may stand there; so does a log without a column for the name.
# related_resources:
#   - ref: http://ico.org.uk:80/for-organisations/uk-gdpr-guidance-and-resources/data-sharing/data-sharing-a-code-of-practice/annex-b-data-sharing-request-form-template/data-sharing-template/
#     description: ICO data sharing code, annex B, data sharing decision form
# schemas:
#   - input: schema.judged_event
# custom:
#   id: REC-07
#   scope: event
#   severity: medium
#   packs: [uk-current]
#   controls: [gr/7, gdpr/5.2]
#   needs: [decided_by, decider_role]
#   facts:
#     missing: code
#   message: "The record does not say {missing}."
#   remedy: >-
#     Ask the team whose record it is, and add the name of the person who decided and the post they held
#     on that day.
#   false_alarms: >-
#     A duty desk that signs as a team; a name and a role that stand together in a cell for something
#     else.
#   sources:
#     - source: ICO data sharing code, annex B, decision taken by (name and position)
#       confidence: read
#     - source: UK GDPR, article 5(2), accountability
#       confidence: from memory
#     - source: Department for Education, information sharing advice of 2024, golden rule 7
#       confidence: from memory
package rules.records.decider_named

import data.lib.texts

default applies := false

applies if input.event.kind in {"disclosure", "refusal"}

findings contains {"field": "decided_by", "missing": "who decided", "needs": ["decided_by"]} if not _named

findings contains {"field": "decider_role", "missing": "the role of who decided", "needs": ["decided_by", "decider_role"]} if {
	not _role_given
	not _role_beside_the_name
}

unproven contains {"field": "decider_role", "missing": "the role of who decided"} if {
	not _role_given
	_role_beside_the_name
}

_named if {
	input.event.decided_by
	not texts.empty(input.event.decided_by)
}

_role_given if {
	input.event.decider_role
	not texts.empty(input.event.decider_role)
}

# "Jane Farrow, Team Manager" or "Jane Farrow (Team Manager)", but not "Farrow, Jane".
_role_beside_the_name if {
	some mark in [",", "(", " - ", "/", ";", " – "]
	parts := split(input.event.decided_by, mark)
	count(parts) > 1
	count(texts.words(parts[0])) > 1
}

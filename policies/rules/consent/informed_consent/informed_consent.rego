# METADATA
# scope: package
# title: Consent is informed on why, who, how much, implications
# description: >-
#   Whoever consents must understand why the information is shared, who will see it, how much is shared
#   and what may follow from it. Where a disclosure relies on consent, each of the four points is recorded
#   as explained. A point that nobody could read is unproven; so is one that the log has no column for.
# related_resources:
#   - ref: https://seftonscp.procedures.org.uk/qkyoqs/information-sharing-and-confidentiality/information-sharing
#     description: Local safeguarding procedures on information sharing and consent
# schemas:
#   - input: schema.judged_event
# custom:
#   id: CON-01
#   scope: event
#   severity: medium
#   packs: [bromley-2017]
#   controls: [gr15/4, prot/7, prot/q17]
#   needs: [consent_status, consent_why, consent_who, consent_how_much, consent_implications]
#   facts:
#     points: code
#   message: "Consent was relied on, and the record does not show that these points were explained: {points}."
#   remedy: >-
#     Ask who obtained the consent what was explained, and record it. If a point was left out, explain it
#     now and ask whether the consent stands.
#   false_alarms: >-
#     A signed consent form that is kept elsewhere and covers all four points.
#   sources:
#     - source: Protocol 2017, section 7 and golden rule 4 (2015)
#       confidence: read
package rules.consent.informed_consent

default applies := false

applies if {
	input.event.kind == "disclosure"
	_perhaps_given
}

findings contains _left_out if {
	input.event.consent_status == "given"
}

unproven contains _left_out if {
	input.event.consent_status == "unclear"
}

unproven contains {"field": _unread[0].field, "points": concat(", ", [point.says | some point in _unread])} if {
	count(_unread) > 0
}

_perhaps_given if input.event.consent_status in {"given", "unclear"}

_perhaps_given if not input.event.provided.consent_status

_left_out := {
	"field": _missing[0].field,
	"points": concat(", ", [point.says | some point in _missing]),
	"needs": array.concat(["consent_status"], [point.field | some point in _missing]),
} if {
	count(_missing) > 0
}

_missing := [point |
	some point in _points
	_not_explained(point)
	input.event.provided[point.field]
]

_unread := [point |
	some point in _points
	point.answer == "unclear"
]

_not_explained(point) if point.answer in {"no", "blank"}

_points := [
	{"field": "consent_why", "says": "why it is shared", "answer": object.get(input.event, "consent_why", "blank")},
	{"field": "consent_who", "says": "who will see it", "answer": object.get(input.event, "consent_who", "blank")},
	{"field": "consent_how_much", "says": "how much is shared", "answer": object.get(input.event, "consent_how_much", "blank")},
	{
		"field": "consent_implications", "says": "what may follow from it",
		"answer": object.get(input.event, "consent_implications", "blank"),
	},
]

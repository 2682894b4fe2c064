# METADATA
# scope: package
# title: References join up
# description: >-
#   What belongs to a case is found by its reference. A reference that no other log knows, and that is one
#   character from one that another log does know, was most likely mistyped: what it belongs to is then
#   missing from the case. Where several are one character away, all are named, and nobody can tell which
#   was meant. The fault is of the log and of no person.
# related_resources:
#   - ref: http://informationsharing.org.uk/our-work/tools/pre-implementation/recording-information-sharing-decisions/
#     description: Centre of Excellence for Information Sharing, recording information sharing decisions
# schemas:
#   - input: schema.judged_event
# custom:
#   id: DAT-02
#   scope: event
#   severity: low
#   packs: [bromley-2017, uk-current]
#   controls: [gr/6]
#   needs: [case_ref|subject, case_log]
#   facts:
#     written: id
#     near: id
#   message: "The case reference {written} is in no other log, and only one character from one that is: {near}."
#   remedy: "Check the reference against the case file and correct it in the system that holds it."
#   false_alarms: >-
#     Two cases that follow each other in the numbering, of which one has no entry in the other logs.
#   sources:
#     - source: Golden rule 6 (accurate), as the protocol of 2017 quotes it
#       confidence: read
package rules.data_quality.references_join_up

default applies := false

applies if count(input.event.near_references) > 0

applies if count(input.event.case_refs) > 0

applies if input.event.case_ref

applies if {
	input.event.kind
	not input.event.provided.case_ref
	not input.event.provided.subject
}

findings contains {
	"field": _field,
	"written": reference.written,
	"near": reference.near,
	"needs": ["case_ref|subject"],
} if {
	some reference in input.event.near_references
}

default _field := "case_ref"

_field := "subject" if input.event.kind == "message"

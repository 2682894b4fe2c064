# METADATA
# scope: package
# title: Every record has a retention class
# description: >-
#   How long a record may be kept follows from its class. A record without a class, or with one that
#   the schedule doesn't know, is kept until somebody happens to remember it.
# related_resources:
#   - ref: http://ico.org.uk:80/for-organisations/uk-gdpr-guidance-and-resources/data-sharing/data-sharing-a-code-of-practice/annex-b-data-sharing-request-form-template/data-sharing-template/
#     description: ICO data sharing code, annex B, retention and deletion
# schemas:
#   - input: schema.judged_event
# custom:
#   id: RET-02
#   scope: event
#   severity: medium
#   packs: [bromley-2017, uk-current]
#   controls: [prot/9]
#   needs: [retention_class, retention_schedule]
#   facts:
#     problem: code
#   message: "The retention class of the record is {problem}."
#   remedy: "Give the record a class of the retention schedule, or add the missing class to the schedule."
#   false_alarms: >-
#     The local schedule is newer than the one that was given; a class under its old name.
#   sources:
#     - source: Protocol 2017, section 9
#       confidence: read
package rules.retention.retention_class

default applies := false

applies if input.event.retention

findings contains {"field": "retention_class", "problem": "blank", "needs": ["retention_class"]} if {
	not input.event.retention_class
}

findings contains {
	"field": "retention_class",
	"problem": "not in the retention schedule",
	"needs": ["retention_class", "retention_schedule"],
} if {
	input.event.retention_class
	input.event.retention_class != "unclear"
	not input.event.retention.class_known
}

unproven contains {"field": "retention_class", "problem": "not readable"} if {
	input.event.retention_class == "unclear"
}

# METADATA
# scope: package
# title: A record that is kept indefinitely has a review to come
# description: >-
#   Information may be kept indefinitely in some circumstances, and then there is a review process. A
#   record without a review date, or whose review date has passed, has none. A record that was disposed
#   of needs none. Where no schedule was given, a class may be one that is kept indefinitely.
# related_resources:
#   - ref: http://ico.org.uk:80/for-organisations/uk-gdpr-guidance-and-resources/data-sharing/data-sharing-a-code-of-practice/annex-b-data-sharing-request-form-template/data-sharing-template/
#     description: ICO data sharing code, annex B, retention and deletion
# schemas:
#   - input: schema.judged_event
# custom:
#   id: RET-03
#   scope: event
#   severity: medium
#   packs: [bromley-2017, uk-current]
#   controls: [prot/9]
#   needs: [retention_review]
#   facts:
#     problem: code
#   message: "The record is kept indefinitely and its review date {problem}."
#   remedy: "Review now whether the record is still needed, and set the date of the next review."
#   false_alarms: "Reviews are kept in a system that was not exported."
#   sources:
#     - source: Protocol 2017, section 9 and appendix
#       confidence: read
package rules.retention.indefinite_review

default applies := false

applies if input.event.retention.indefinite

applies if _may_be_indefinite

findings contains {
	"field": "retention_review",
	"problem": "is blank",
	"needs": ["retention_review", "disposed_on"],
} if {
	input.event.retention.indefinite
	not input.event.retention_review
	not input.event.disposed_on
}

findings contains {
	"field": "retention_review",
	"problem": "has passed",
	"needs": ["retention_review", "disposed_on"],
} if {
	input.event.retention.indefinite
	input.event.retention_review < input.as_of
	not input.event.disposed_on
}

unproven contains {"field": "retention_class"} if _may_be_indefinite

_may_be_indefinite if {
	input.event.retention
	input.event.retention_class
	not input.event.retention.indefinite
	not input.event.retention.due_on
	not input.event.disposed_on
	not input.event.provided.retention_schedule
}

# METADATA
# scope: package
# title: Records are not kept longer than the schedule
# description: >-
#   A record leaves when the day comes that the schedule or the record itself gives, unless a legal hold
#   or a review that is still to come says otherwise. Each of these could be in a column that the
#   export lacks, so a log without a column for disposal, hold or review leaves an overdue record
#   unproven.
# related_resources:
#   - ref: http://ico.org.uk:80/for-organisations/uk-gdpr-guidance-and-resources/data-sharing/data-sharing-a-code-of-practice/annex-b-data-sharing-request-form-template/data-sharing-template/
#     description: ICO data sharing code, annex B, retention and deletion
# schemas:
#   - input: schema.judged_event
# custom:
#   id: RET-01
#   scope: event
#   severity: high
#   packs: [bromley-2017, uk-current]
#   controls: [prot/9, gdpr/5.1e, gr/7]
#   needs: [retain_until|retention_schedule]
#   facts:
#     due_on: date
#     reason: code
#     review_on: date
#   message: "The record should have left on {due_on} and is still kept, without a hold or a review to come."
#   remedy: >-
#     Dispose of the record and record the day, or record the hold or the review that keeps it. Ask the
#     records manager before anything is destroyed.
#   false_alarms: >-
#     The local schedule is newer than the one that was given; a hold that was not exported.
#   sources:
#     - source: Protocol 2017, section 9 and appendix
#       confidence: read
#     - source: UK GDPR, article 5(1)(e)
#       confidence: from memory
package rules.retention.past_its_date

default applies := false

applies if input.event.retention

findings contains {
	"field": "retain_until",
	"due_on": input.event.retention.due_on,
	"needs": ["retain_until|retention_schedule", "disposed_on", "hold", "retention_review"],
} if {
	_overdue
	not _held
	not _hold_unclear
	not _review_to_come
}

unproven contains {"field": "retain_until"} if {
	not input.event.retention.due_on
	not input.event.retention.indefinite
	not input.event.disposed_on
	not _held
	not _waits
}

unproven contains {"field": "hold", "due_on": input.event.retention.due_on} if {
	_overdue
	_hold_unclear
	not _review_to_come
}

explanations contains {"reason": "legal hold", "due_on": input.event.retention.due_on} if {
	_overdue
	_held
}

explanations contains {"reason": "review in date", "review_on": input.event.retention_review} if {
	_overdue
	_review_to_come
}

explanations contains {"reason": "its period has not begun"} if {
	_waits
	not input.event.disposed_on
}

# What starts the period has not happened, and the record says no other day.
_waits if input.event.retention.begun == false

_overdue if {
	input.event.retention.due_on < input.as_of
	not input.event.disposed_on
}

_held if input.event.hold == "yes"

_hold_unclear if input.event.hold == "unclear"

_review_to_come if input.event.retention_review >= input.as_of

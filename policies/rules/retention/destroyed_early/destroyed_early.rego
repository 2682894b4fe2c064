# METADATA
# scope: package
# title: Records are not destroyed early
# description: >-
#   The schedule says how long a record is needed; one that is destroyed before is missing when a child, a
#   court or a review asks for it, and can't be brought back. The schedule's last day counts, and the
#   record's own where the schedule gives none. A record that is kept indefinitely leaves only after its
#   review: one that was disposed of before its review date left early, and one without any review date is
#   unproven.
# related_resources:
#   - ref: http://ico.org.uk:80/for-organisations/uk-gdpr-guidance-and-resources/data-sharing/data-sharing-a-code-of-practice/annex-b-data-sharing-request-form-template/data-sharing-template/
#     description: ICO data sharing code, annex B, retention and deletion
#   - ref: https://www.devon.gov.uk/keepingdevonsdata/?p=3180
#     description: Devon County Council, retention of child care records
# schemas:
#   - input: schema.judged_event
# custom:
#   id: RET-04
#   scope: event
#   severity: critical
#   packs: [bromley-2017, uk-current]
#   controls: [gdpr/5.1f]
#   needs: [disposed_on, retain_until|retention_schedule]
#   facts:
#     disposed_on: date
#     due_on: date
#     reason: code
#   message: "The record was disposed of on {disposed_on} and should have been kept until {due_on}."
#   remedy: >-
#     Tell the records manager and the data protection officer today. Look for copies in backups and with
#     partners, and stop the disposal of other records of that class until the reason is known.
#   false_alarms: >-
#     The local schedule is newer than the one that was given; the record was transferred to another
#     organisation and not destroyed; the class or the date that starts the period was mistyped.
#   sources:
#     - source: UK GDPR, article 5(1)(f)
#       confidence: from memory
#     - source: Protocol 2017, section 9 and appendix (the schedule is the organisation's own; indefinite needs a review)
#       confidence: read
package rules.retention.destroyed_early

default applies := false

applies if input.event.disposed_on

applies if {
	input.event.retention
	not input.event.provided.disposed_on
}

findings contains {
	"field": "disposed_on",
	"disposed_on": input.event.disposed_on,
	"due_on": input.event.retention.due_on,
} if {
	input.event.disposed_on < input.event.retention.due_on
}

findings contains {
	"field": "disposed_on",
	"disposed_on": input.event.disposed_on,
	"due_on": input.event.retention_review,
	"needs": ["disposed_on", "retention_review"],
} if {
	_indefinite
	input.event.disposed_on < input.event.retention_review
}

unproven contains {"field": "retain_until"} if {
	input.event.disposed_on
	not _indefinite
	not input.event.retention.due_on
}

unproven contains {"field": "retention_review"} if {
	input.event.disposed_on
	_indefinite
	not input.event.retention_review
}

explanations contains {"reason": "disposed of after its review"} if {
	_indefinite
	input.event.retention_review <= input.event.disposed_on
}

_indefinite if {
	input.event.retention.indefinite
	not input.event.retention.due_on
}

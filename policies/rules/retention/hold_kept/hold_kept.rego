# METADATA
# scope: package
# title: Holds are kept
# description: >-
#   A hold says that an inquiry, a court or a claim may need the record, and beats every date of a schedule.
#   A record that is under a hold is not disposed of.
# related_resources:
#   - ref: https://www.iicsa.org.uk/reports-recommendations/publications/inquiry/final-report/ii-inquirys-conclusions-and-recommendations-change/part-h-supporting-victims-and-survivors/h5-access-records.html
#     description: Independent Inquiry into Child Sexual Abuse, final report, access to records
#   - ref: https://mertoncs.proceduresonline.com/t_retention_records.html
#     description: Merton, retention of records, on the holds of inquiries
# schemas:
#   - input: schema.judged_event
# custom:
#   id: RET-05
#   scope: event
#   severity: critical
#   packs: [uk-current]
#   controls: [iicsa]
#   needs: [disposed_on, hold]
#   facts:
#     disposed_on: date
#   message: "The record was disposed of on {disposed_on} although it is under a hold."
#   remedy: >-
#     Tell the legal team, the records manager and the data protection officer today. Stop all disposal of
#     records under that hold, and look for copies in backups and with partners.
#   false_alarms: >-
#     The hold had been lifted before, and the mark was left standing; the hold was set on the case after this
#     record had gone.
#   sources:
#     - source: Independent Inquiry into Child Sexual Abuse, final report, part H
#       confidence: in part
#     - source: Merton, retention of records (the holds of other inquiries remain)
#       confidence: read
package rules.retention.hold_kept

default applies := false

applies if input.event.disposed_on

applies if {
	input.event.retention
	not input.event.provided.disposed_on
}

findings contains {"field": "hold", "disposed_on": input.event.disposed_on} if {
	input.event.disposed_on
	input.event.hold == "yes"
}

unproven contains {"field": "hold"} if {
	input.event.disposed_on
	input.event.hold == "unclear"
}

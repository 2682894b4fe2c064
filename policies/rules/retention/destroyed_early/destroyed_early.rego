# METADATA
# scope: package
# title: Records are not destroyed early
# description: >-
#   STUB. Fires when: disposed of before the schedule's date.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: STUB
# schemas:
#   - input: schema.judged_event
# custom:
#   id: RET-04
#   scope: event
#   severity: critical
#   packs: [bromley-2017, uk-current]
#   controls: [gdpr/5.1f]
#   needs: [disposed_on, retain_until|retention_schedule]
#   facts: {}
#   message: "STUB"
#   remedy: "STUB"
#   false_alarms: "STUB"
#   sources:
#     - source: STUB
#       confidence: judgement
package rules.retention.destroyed_early

default applies := false

findings := set()

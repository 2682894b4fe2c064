# METADATA
# scope: package
# title: Decisions are recorded at the time
# description: >-
#   STUB. Fires when: recorded later than the pack's limit after the act (emergencies have their own
#   limit).
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: STUB
# schemas:
#   - input: schema.judged_event
# custom:
#   id: REC-08
#   scope: event
#   severity: low
#   packs: [bromley-2017, uk-current]
#   controls: [gr/7]
#   needs: [recorded_at, shared_at|decided_at]
#   facts: {}
#   message: "STUB"
#   remedy: "STUB"
#   false_alarms: "STUB"
#   sources:
#     - source: STUB
#       confidence: judgement
package rules.records.recorded_in_time

default applies := false

findings := set()

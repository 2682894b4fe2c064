# METADATA
# scope: package
# title: Holds are kept
# description: >-
#   STUB. Fires when: disposed of under a hold.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: STUB
# schemas:
#   - input: schema.judged_event
# custom:
#   id: RET-05
#   scope: event
#   severity: critical
#   packs: [uk-current]
#   controls: [iicsa]
#   needs: [disposed_on, hold]
#   facts: {}
#   message: "STUB"
#   remedy: "STUB"
#   false_alarms: "STUB"
#   sources:
#     - source: STUB
#       confidence: judgement
package rules.retention.hold_kept

default applies := false

findings := set()

# METADATA
# scope: package
# title: The person is told, or the reason for not telling is recorded
# description: >-
#   STUB. Fires when: informed = no or blank, reason blank.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: STUB
# schemas:
#   - input: schema.judged_event
# custom:
#   id: INF-01
#   scope: event
#   severity: medium
#   packs: [bromley-2017, uk-current]
#   controls: [gr/2, prot/7, prot/q14, cal/8]
#   needs: [subject_informed, not_informed_reason]
#   facts: {}
#   message: "STUB"
#   remedy: "STUB"
#   false_alarms: "STUB"
#   sources:
#     - source: STUB
#       confidence: judgement
package rules.openness.person_told

default applies := false

findings := set()

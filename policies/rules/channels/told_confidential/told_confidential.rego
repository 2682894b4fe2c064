# METADATA
# scope: package
# title: The recipient is told that it is confidential
# description: >-
#   STUB. Fires when: the record says not told or is blank.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: STUB
# schemas:
#   - input: schema.judged_event
# custom:
#   id: SEC-09
#   scope: event
#   severity: low
#   packs: [bromley-2017, uk-current]
#   controls: [cal/5, prot/q12]
#   needs: [told_confidential]
#   facts: {}
#   message: "STUB"
#   remedy: "STUB"
#   false_alarms: "STUB"
#   sources:
#     - source: STUB
#       confidence: judgement
package rules.channels.told_confidential

default applies := false

findings := set()

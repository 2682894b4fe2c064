# METADATA
# scope: package
# title: Exceptions are in date
# description: >-
#   STUB. Fires when: an exception has expired, has no end, approver or reason, or matches nothing.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: STUB
# schemas:
#   - input: schema.judged_protocol
# custom:
#   id: GOV-05
#   scope: protocol
#   severity: medium
#   packs: [bromley-2017, uk-current]
#   controls: [cal/1]
#   needs: []
#   facts: {}
#   message: "STUB"
#   remedy: "STUB"
#   false_alarms: "STUB"
#   sources:
#     - source: STUB
#       confidence: judgement
package rules.governance.exceptions_in_date

default applies := false

findings := set()

# METADATA
# scope: package
# title: Statutory clocks are kept
# description: >-
#   STUB. Fires when: 1 working day referral decision, 15 working days to conference, 45 to
#   assessment.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: STUB
# schemas:
#   - input: schema.judged_event
# custom:
#   id: DTS-04
#   scope: case
#   severity: high
#   packs: [bromley-2017, uk-current]
#   controls: [wt]
#   needs: [requested_at|received_at|decided_at]
#   facts: {}
#   message: "STUB"
#   remedy: "STUB"
#   false_alarms: "STUB"
#   sources:
#     - source: STUB
#       confidence: judgement
package rules.duty_to_share.statutory_clocks

default applies := false

findings := set()

# METADATA
# scope: package
# title: Partners in the plan take part
# description: >-
#   STUB. Fires when: a partner named in the case's plan has no event in the period.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: STUB
# schemas:
#   - input: schema.judged_event
# custom:
#   id: DTS-07
#   scope: case
#   severity: info
#   packs: [bromley-2017, uk-current]
#   controls: [cal/7]
#   needs: [recipient_org]
#   facts: {}
#   message: "STUB"
#   remedy: "STUB"
#   false_alarms: "STUB"
#   sources:
#     - source: STUB
#       confidence: judgement
package rules.duty_to_share.partners_take_part

default applies := false

findings := set()

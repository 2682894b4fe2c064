# METADATA
# scope: package
# title: Schedule 1 paragraph 18 names its no-consent ground
# description: >-
#   STUB. Fires when: paragraph 18 with none of its three grounds.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: STUB
# schemas:
#   - input: schema.judged_event
# custom:
#   id: LAW-03
#   scope: event
#   severity: medium
#   packs: [uk-current]
#   controls: [dpa18/sch1.18]
#   needs: [condition, no_consent_reason|no_consent_kind]
#   facts: {}
#   message: "STUB"
#   remedy: "STUB"
#   false_alarms: "STUB"
#   sources:
#     - source: STUB
#       confidence: judgement
package rules.lawful_basis.paragraph_18_ground

default applies := false

findings := set()

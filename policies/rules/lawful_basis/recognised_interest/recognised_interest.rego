# METADATA
# scope: package
# title: Public bodies do not rely on recognised legitimate interest for their own tasks
# description: >-
#   STUB. Fires when: public authority, that basis, on or after 2026-02-05.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: STUB
# schemas:
#   - input: schema.judged_event
# custom:
#   id: LAW-05
#   scope: event
#   severity: medium
#   packs: [uk-current]
#   controls: [gdpr/6.1ea]
#   needs: [lawful_basis, agency]
#   facts: {}
#   message: "STUB"
#   remedy: "STUB"
#   false_alarms: "STUB"
#   sources:
#     - source: STUB
#       confidence: judgement
package rules.lawful_basis.recognised_interest

default applies := false

findings := set()

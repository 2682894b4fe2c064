# METADATA
# scope: package
# title: A lawful basis is recorded
# description: >-
#   STUB. Fires when: blank.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: STUB
# schemas:
#   - input: schema.judged_event
# custom:
#   id: LAW-01
#   scope: event
#   severity: high
#   packs: [uk-current]
#   controls: [gdpr/6, gr24/3, cal/6]
#   needs: [lawful_basis]
#   facts: {}
#   message: "STUB"
#   remedy: "STUB"
#   false_alarms: "STUB"
#   sources:
#     - source: STUB
#       confidence: judgement
package rules.lawful_basis.basis_recorded

default applies := false

findings := set()

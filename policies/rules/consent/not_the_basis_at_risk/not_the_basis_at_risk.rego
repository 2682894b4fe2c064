# METADATA
# scope: package
# title: Consent is not the basis where a child is at risk
# description: >-
#   STUB. Fires when: consent is the lawful basis and significant harm is flagged.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: STUB
# schemas:
#   - input: schema.judged_event
# custom:
#   id: CON-04
#   scope: event
#   severity: medium
#   packs: [uk-current]
#   controls: [gr24/3]
#   needs: [lawful_basis, harm]
#   facts: {}
#   message: "STUB"
#   remedy: "STUB"
#   false_alarms: "STUB"
#   sources:
#     - source: STUB
#       confidence: judgement
package rules.consent.not_the_basis_at_risk

default applies := false

findings := set()

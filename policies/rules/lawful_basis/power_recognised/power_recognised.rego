# METADATA
# scope: package
# title: The power used is one the protocol or law recognises
# description: >-
#   STUB. Fires when: a basis is given that is in no list of the pack.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: STUB
# schemas:
#   - input: schema.judged_event
# custom:
#   id: LAW-06
#   scope: event
#   severity: medium
#   packs: [bromley-2017, uk-current]
#   controls: [prot/4, prot/5, prot/q4]
#   needs: [legal_power|lawful_basis]
#   facts: {}
#   message: "STUB"
#   remedy: "STUB"
#   false_alarms: "STUB"
#   sources:
#     - source: STUB
#       confidence: judgement
package rules.lawful_basis.power_recognised

default applies := false

findings := set()

# METADATA
# scope: package
# title: Law cited is in force on the day
# description: >-
#   STUB. Fires when: repealed or not yet commenced on the event's date.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: STUB
# schemas:
#   - input: schema.judged_event
# custom:
#   id: LAW-04
#   scope: event
#   severity: high
#   packs: [bromley-2017, uk-current]
#   controls: [cal/6, prot/5]
#   needs: [legal_power|lawful_basis|condition]
#   facts: {}
#   message: "STUB"
#   remedy: "STUB"
#   false_alarms: "STUB"
#   sources:
#     - source: STUB
#       confidence: judgement
package rules.lawful_basis.law_in_force

default applies := false

findings := set()

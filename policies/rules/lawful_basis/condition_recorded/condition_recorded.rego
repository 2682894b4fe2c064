# METADATA
# scope: package
# title: Special-category or offence data has its condition
# description: >-
#   STUB. Fires when: such data, no condition.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: STUB
# schemas:
#   - input: schema.judged_event
# custom:
#   id: LAW-02
#   scope: event
#   severity: high
#   packs: [uk-current]
#   controls: [gdpr/9, gdpr/10, dpa18/sch1]
#   needs: [condition, special_category|offence_data|categories]
#   facts: {}
#   message: "STUB"
#   remedy: "STUB"
#   false_alarms: "STUB"
#   sources:
#     - source: STUB
#       confidence: judgement
package rules.lawful_basis.condition_recorded

default applies := false

findings := set()

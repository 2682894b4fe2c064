# METADATA
# scope: package
# title: The record names who decided, and their role
# description: >-
#   STUB. Fires when: either blank.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: STUB
# schemas:
#   - input: schema.judged_event
# custom:
#   id: REC-07
#   scope: event
#   severity: medium
#   packs: [uk-current]
#   controls: [gr/7, gdpr/5.2]
#   needs: [decided_by, decider_role]
#   facts: {}
#   message: "STUB"
#   remedy: "STUB"
#   false_alarms: "STUB"
#   sources:
#     - source: STUB
#       confidence: judgement
package rules.records.decider_named

default applies := false

findings := set()

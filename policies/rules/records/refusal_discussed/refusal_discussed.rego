# METADATA
# scope: package
# title: A refusal is discussed with the requester
# description: >-
#   STUB. Fires when: refusal with no contact with the requester.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: STUB
# schemas:
#   - input: schema.judged_event
# custom:
#   id: REC-06
#   scope: event
#   severity: medium
#   packs: [bromley-2017, uk-current]
#   controls: [gr/7]
#   needs: [case_log]
#   facts: {}
#   message: "STUB"
#   remedy: "STUB"
#   false_alarms: "STUB"
#   sources:
#     - source: STUB
#       confidence: judgement
package rules.records.refusal_discussed

default applies := false

findings := set()

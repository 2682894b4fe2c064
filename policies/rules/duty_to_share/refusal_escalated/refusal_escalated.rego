# METADATA
# scope: package
# title: A refusal with risk is escalated
# description: >-
#   STUB. Fires when: no escalation recorded.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: STUB
# schemas:
#   - input: schema.judged_event
# custom:
#   id: DTS-06
#   scope: case
#   severity: high
#   packs: [bromley-2017, uk-current]
#   controls: [prot/11]
#   needs: [harm]
#   facts: {}
#   message: "STUB"
#   remedy: "STUB"
#   false_alarms: "STUB"
#   sources:
#     - source: STUB
#       confidence: judgement
package rules.duty_to_share.refusal_escalated

default applies := false

findings := set()

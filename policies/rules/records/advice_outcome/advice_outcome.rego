# METADATA
# scope: package
# title: Doubt is answered by advice, and the advice is recorded
# description: >-
#   STUB. Fires when: advice needed or sought and no outcome recorded.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: STUB
# schemas:
#   - input: schema.judged_event
# custom:
#   id: REC-10
#   scope: event
#   severity: medium
#   packs: [bromley-2017, uk-current]
#   controls: [gr15/3, gr24/4, prot/flow]
#   needs: [advice_outcome]
#   facts: {}
#   message: "STUB"
#   remedy: "STUB"
#   false_alarms: "STUB"
#   sources:
#     - source: STUB
#       confidence: judgement
package rules.records.advice_outcome

default applies := false

findings := set()

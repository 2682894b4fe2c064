# METADATA
# scope: package
# title: Advice is sought without naming the child where possible
# description: >-
#   STUB. Fires when: advice request that carries identifiers.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: STUB
# schemas:
#   - input: schema.judged_event
# custom:
#   id: NTK-07
#   scope: event
#   severity: low
#   packs: [bromley-2017]
#   controls: [gr15/3, cal/2]
#   needs: [child_name|date_of_birth]
#   facts: {}
#   message: "STUB"
#   remedy: "STUB"
#   false_alarms: "STUB"
#   sources:
#     - source: STUB
#       confidence: judgement
package rules.need_to_know.advice_without_name

default applies := false

findings := set()

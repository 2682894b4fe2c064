# METADATA
# scope: package
# title: Extracts, not whole case files
# description: >-
#   STUB. Fires when: whole file shared, not a case transfer or court bundle.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: STUB
# schemas:
#   - input: schema.judged_event
# custom:
#   id: NTK-05
#   scope: event
#   severity: medium
#   packs: [bromley-2017, uk-current]
#   controls: [cal/3, gr24/6, prot/8, prot/q9]
#   needs: [whole_file]
#   facts: {}
#   message: "STUB"
#   remedy: "STUB"
#   false_alarms: "STUB"
#   sources:
#     - source: STUB
#       confidence: judgement
package rules.need_to_know.extracts

default applies := false

findings := set()

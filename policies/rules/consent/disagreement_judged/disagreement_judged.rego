# METADATA
# scope: package
# title: A disagreement between a competent child and a parent has a documented judgement
# description: >-
#   STUB. Fires when: both views recorded and different, no judgement.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: STUB
# schemas:
#   - input: schema.judged_event
# custom:
#   id: CON-08
#   scope: event
#   severity: medium
#   packs: [bromley-2017]
#   controls: [prot/7]
#   needs: [child_view, parent_view, judgement]
#   facts: {}
#   message: "STUB"
#   remedy: "STUB"
#   false_alarms: "STUB"
#   sources:
#     - source: STUB
#       confidence: judgement
package rules.consent.disagreement_judged

default applies := false

findings := set()

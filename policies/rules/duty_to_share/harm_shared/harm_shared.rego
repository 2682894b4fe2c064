# METADATA
# scope: package
# title: Clear risk of significant harm is shared
# description: >-
#   STUB. Fires when: flagged, and no disclosure within the pack's time.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: STUB
# schemas:
#   - input: schema.judged_event
# custom:
#   id: DTS-01
#   scope: case
#   severity: critical
#   packs: [bromley-2017, uk-current]
#   controls: [prot/1, prot/6, cal/7, gr24/1]
#   needs: [harm, case_ref]
#   facts: {}
#   message: "STUB"
#   remedy: "STUB"
#   false_alarms: "STUB"
#   sources:
#     - source: STUB
#       confidence: judgement
package rules.duty_to_share.harm_shared

default applies := false

findings := set()

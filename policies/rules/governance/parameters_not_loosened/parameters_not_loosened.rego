# METADATA
# scope: package
# title: Parameters are not loosened
# description: >-
#   STUB. Fires when: a local value weaker than the pack's, which makes the rules that use it "not
#   assured".
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: STUB
# schemas:
#   - input: schema.judged_protocol
# custom:
#   id: GOV-06
#   scope: protocol
#   severity: high
#   packs: [bromley-2017, uk-current]
#   controls: [cal/6]
#   needs: []
#   facts: {}
#   message: "STUB"
#   remedy: "STUB"
#   false_alarms: "STUB"
#   sources:
#     - source: STUB
#       confidence: judgement
package rules.governance.parameters_not_loosened

default applies := false

findings := set()

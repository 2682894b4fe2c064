# METADATA
# scope: package
# title: Regular flows have an agreement
# description: >-
#   STUB. Fires when: more disclosures to one organisation than the pack's limit, none under an
#   agreement.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: STUB
# schemas:
#   - input: schema.judged_log
# custom:
#   id: GOV-02
#   scope: log
#   severity: medium
#   packs: [uk-current]
#   controls: [cal/1]
#   needs: [partners]
#   facts: {}
#   message: "STUB"
#   remedy: "STUB"
#   false_alarms: "STUB"
#   sources:
#     - source: STUB
#       confidence: judgement
package rules.governance.flows_have_agreement

default applies := false

findings := set()

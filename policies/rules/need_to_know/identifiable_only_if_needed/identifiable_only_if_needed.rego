# METADATA
# scope: package
# title: Identifiable data only where the purpose needs it
# description: >-
#   STUB. Fires when: identifiable child in a purpose of statistics, training or planning.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: STUB
# schemas:
#   - input: schema.judged_event
# custom:
#   id: NTK-08
#   scope: event
#   severity: medium
#   packs: [bromley-2017, uk-current]
#   controls: [cal/2, prot/flow]
#   needs: [purpose, child_name|date_of_birth|child_ref]
#   facts: {}
#   message: "STUB"
#   remedy: "STUB"
#   false_alarms: "STUB"
#   sources:
#     - source: STUB
#       confidence: judgement
package rules.need_to_know.identifiable_only_if_needed

default applies := false

findings := set()

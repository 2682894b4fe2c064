# METADATA
# scope: package
# title: References join up
# description: >-
#   STUB. Fires when: a case reference that no other log knows and that is one character from one that
#   does.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: STUB
# schemas:
#   - input: schema.judged_event
# custom:
#   id: DAT-02
#   scope: event
#   severity: low
#   packs: [bromley-2017, uk-current]
#   controls: [gr/6]
#   needs: [case_ref]
#   facts: {}
#   message: "STUB"
#   remedy: "STUB"
#   false_alarms: "STUB"
#   sources:
#     - source: STUB
#       confidence: judgement
package rules.data_quality.references_join_up

default applies := false

findings := set()

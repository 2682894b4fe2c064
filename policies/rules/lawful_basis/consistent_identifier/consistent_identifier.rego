# METADATA
# scope: package
# title: Consistent identifier used
# description: >-
#   STUB. Fires when: absent and no exception noted; off until the operator sets its start.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: STUB
# schemas:
#   - input: schema.judged_event
# custom:
#   id: LAW-08
#   scope: event
#   severity: low
#   packs: [uk-current]
#   controls: [ca04/16LC]
#   needs: [consistent_id]
#   facts: {}
#   message: "STUB"
#   remedy: "STUB"
#   false_alarms: "STUB"
#   sources:
#     - source: STUB
#       confidence: judgement
package rules.lawful_basis.consistent_identifier

default applies := false

findings := set()

# METADATA
# scope: package
# title: The recipient's role needs the category of data
# description: >-
#   STUB. Fires when: role and category not in the pack's matrix.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: STUB
# schemas:
#   - input: schema.judged_event
# custom:
#   id: NTK-04
#   scope: event
#   severity: medium
#   packs: [bromley-2017, uk-current]
#   controls: [cal/3, cal/4]
#   needs: [recipient_role, categories]
#   facts: {}
#   message: "STUB"
#   remedy: "STUB"
#   false_alarms: "STUB"
#   sources:
#     - source: STUB
#       confidence: judgement
package rules.need_to_know.role_and_category

default applies := false

findings := set()

# METADATA
# scope: package
# title: Few named recipients
# description: >-
#   STUB. Fires when: more recipients than the pack's limit, or a distribution list that is not an
#   agreed inbox.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: STUB
# schemas:
#   - input: schema.judged_event
# custom:
#   id: NTK-03
#   scope: event
#   severity: medium
#   packs: [bromley-2017, uk-current]
#   controls: [cal/4, gr/6, prot/8, prot/q10]
#   needs: [recipients]
#   facts: {}
#   message: "STUB"
#   remedy: "STUB"
#   false_alarms: "STUB"
#   sources:
#     - source: STUB
#       confidence: judgement
package rules.need_to_know.few_recipients

default applies := false

findings := set()

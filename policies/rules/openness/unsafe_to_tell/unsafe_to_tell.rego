# METADATA
# scope: package
# title: Nobody is told where telling is unsafe
# description: >-
#   STUB. Fires when: marked unsafe to inform, and informed.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: STUB
# schemas:
#   - input: schema.judged_event
# custom:
#   id: INF-02
#   scope: event
#   severity: critical
#   packs: [bromley-2017, uk-current]
#   controls: [gr/2, prot/7]
#   needs: [unsafe_to_inform, subject_informed|informed_at]
#   facts: {}
#   message: "STUB"
#   remedy: "STUB"
#   false_alarms: "STUB"
#   sources:
#     - source: STUB
#       confidence: judgement
package rules.openness.unsafe_to_tell

default applies := false

findings := set()

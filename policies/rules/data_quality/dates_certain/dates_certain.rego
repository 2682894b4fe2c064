# METADATA
# scope: package
# title: Dates are certain
# description: >-
#   STUB. Fires when: no zone, ambiguous order, ambiguous hour at a clock change, impossible order
#   (answered before asked).
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: STUB
# schemas:
#   - input: schema.judged_event
# custom:
#   id: DAT-01
#   scope: event
#   severity: low
#   packs: [bromley-2017, uk-current]
#   controls: [gr/6]
#   needs: []
#   facts: {}
#   message: "STUB"
#   remedy: "STUB"
#   false_alarms: "STUB"
#   sources:
#     - source: STUB
#       confidence: judgement
package rules.data_quality.dates_certain

default applies := false

findings := set()

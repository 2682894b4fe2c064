# METADATA
# scope: package
# title: People who share are trained
# description: >-
#   STUB. Fires when: training out of date on the day.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: STUB
# schemas:
#   - input: schema.judged_event
# custom:
#   id: NTK-09
#   scope: event
#   severity: low
#   packs: [bromley-2017, uk-current]
#   controls: [cal/5]
#   needs: [training_date]
#   facts: {}
#   message: "STUB"
#   remedy: "STUB"
#   false_alarms: "STUB"
#   sources:
#     - source: STUB
#       confidence: judgement
package rules.need_to_know.trained

default applies := false

findings := set()

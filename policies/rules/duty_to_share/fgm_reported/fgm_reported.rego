# METADATA
# scope: package
# title: Known FGM under 18 is reported to police
# description: >-
#   STUB. Fires when: not by the end of the next working day; longest one month.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: STUB
# schemas:
#   - input: schema.judged_event
# custom:
#   id: DTS-05
#   scope: case
#   severity: critical
#   packs: [bromley-2017, uk-current]
#   controls: [prot/5]
#   needs: [fgm, age|date_of_birth]
#   facts: {}
#   message: "STUB"
#   remedy: "STUB"
#   false_alarms: "STUB"
#   sources:
#     - source: STUB
#       confidence: judgement
package rules.duty_to_share.fgm_reported

default applies := false

findings := set()

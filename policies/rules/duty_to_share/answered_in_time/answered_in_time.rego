# METADATA
# scope: package
# title: Requests are answered in time
# description: >-
#   STUB. Fires when: no decision, or later than the agreed time for that kind and rating, in working
#   hours where the agreement says so.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: STUB
# schemas:
#   - input: schema.judged_event
# custom:
#   id: DTS-03
#   scope: case
#   severity: high
#   packs: [bromley-2017, uk-current]
#   controls: [gr/6, cal/7]
#   needs: [requested_at|received_at]
#   facts: {}
#   message: "STUB"
#   remedy: "STUB"
#   false_alarms: "STUB"
#   sources:
#     - source: STUB
#       confidence: judgement
package rules.duty_to_share.answered_in_time

default applies := false

findings := set()

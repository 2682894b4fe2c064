# METADATA
# scope: package
# title: A bounce is followed up
# description: >-
#   STUB. Fires when: not delivered, not sent again, no other disclosure.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: STUB
# schemas:
#   - input: schema.judged_event
# custom:
#   id: SEC-08
#   scope: case
#   severity: high
#   packs: [bromley-2017, uk-current]
#   controls: [gr/6, cal/7]
#   needs: [recipients]
#   facts: {}
#   message: "STUB"
#   remedy: "STUB"
#   false_alarms: "STUB"
#   sources:
#     - source: STUB
#       confidence: judgement
package rules.channels.bounce_followed_up

default applies := false

findings := set()

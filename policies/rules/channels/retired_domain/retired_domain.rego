# METADATA
# scope: package
# title: Retired domains are not used
# description: >-
#   STUB. Fires when: domain after its last day (and the mail may never have arrived).
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: STUB
# schemas:
#   - input: schema.judged_event
# custom:
#   id: SEC-03
#   scope: event
#   severity: high
#   packs: [uk-current]
#   controls: [prot/8, cal/7]
#   needs: [recipients|recipient_address]
#   facts: {}
#   message: "STUB"
#   remedy: "STUB"
#   false_alarms: "STUB"
#   sources:
#     - source: STUB
#       confidence: judgement
package rules.channels.retired_domain

default applies := false

findings := set()

# METADATA
# scope: package
# title: Unlisted partners get extra encryption
# description: >-
#   STUB. Fires when: not listed, and no encryption mark, portal or TLS evidence.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: STUB
# schemas:
#   - input: schema.judged_event
# custom:
#   id: SEC-06
#   scope: event
#   severity: high
#   packs: [uk-current]
#   controls: [gdpr/32]
#   needs: [recipients]
#   facts: {}
#   message: "STUB"
#   remedy: "STUB"
#   false_alarms: "STUB"
#   sources:
#     - source: STUB
#       confidence: judgement
package rules.channels.extra_encryption

default applies := false

findings := set()

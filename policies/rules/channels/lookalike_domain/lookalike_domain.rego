# METADATA
# scope: package
# title: No look-alike or malformed domain
# description: >-
#   STUB. Fires when: homoglyph, trick subdomain such as nhs.net.example.com, near miss of a listed
#   name.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: STUB
# schemas:
#   - input: schema.judged_event
# custom:
#   id: SEC-05
#   scope: event
#   severity: critical
#   packs: [bromley-2017, uk-current]
#   controls: [gdpr/32]
#   needs: [recipients|recipient_address]
#   facts: {}
#   message: "STUB"
#   remedy: "STUB"
#   false_alarms: "STUB"
#   sources:
#     - source: STUB
#       confidence: judgement
package rules.channels.lookalike_domain

default applies := false

findings := set()

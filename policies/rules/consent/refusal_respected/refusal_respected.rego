# METADATA
# scope: package
# title: A refusal of consent is respected or overridden with reasons
# description: >-
#   STUB. Fires when: consent refused or withdrawn before the disclosure, no override reason.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: STUB
# schemas:
#   - input: schema.judged_event
# custom:
#   id: CON-03
#   scope: event
#   severity: high
#   packs: [bromley-2017, uk-current]
#   controls: [gr15/4, gr24/3, prot/7, cal/6]
#   needs: [consent_status, no_consent_reason|no_consent_kind]
#   facts: {}
#   message: "STUB"
#   remedy: "STUB"
#   false_alarms: "STUB"
#   sources:
#     - source: STUB
#       confidence: judgement
package rules.consent.refusal_respected

default applies := false

findings := set()

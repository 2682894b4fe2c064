# METADATA
# scope: package
# title: Consent is not coerced
# description: >-
#   STUB. Fires when: the record marks pressure or a condition.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: STUB
# schemas:
#   - input: schema.judged_event
# custom:
#   id: CON-09
#   scope: event
#   severity: high
#   packs: [bromley-2017]
#   controls: [prot/7]
#   needs: [consent_pressure]
#   facts: {}
#   message: "STUB"
#   remedy: "STUB"
#   false_alarms: "STUB"
#   sources:
#     - source: STUB
#       confidence: judgement
package rules.consent.not_coerced

default applies := false

findings := set()

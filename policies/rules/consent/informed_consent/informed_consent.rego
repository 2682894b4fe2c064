# METADATA
# scope: package
# title: Consent is informed on why, who, how much, implications
# description: >-
#   STUB. Fires when: consent relied on, one of the four points not recorded.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: STUB
# schemas:
#   - input: schema.judged_event
# custom:
#   id: CON-01
#   scope: event
#   severity: medium
#   packs: [bromley-2017]
#   controls: [gr15/4, prot/7, prot/q17]
#   needs: [consent_status, consent_why, consent_who, consent_how_much, consent_implications]
#   facts: {}
#   message: "STUB"
#   remedy: "STUB"
#   false_alarms: "STUB"
#   sources:
#     - source: STUB
#       confidence: judgement
package rules.consent.informed_consent

default applies := false

findings := set()

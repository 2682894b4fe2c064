# METADATA
# scope: package
# title: A disclosure stays inside the consent given
# description: >-
#   STUB. Fires when: new purpose or recipient after the consent, not asked again; third-party limits
#   passed.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: STUB
# schemas:
#   - input: schema.judged_event
# custom:
#   id: CON-05
#   scope: event
#   severity: medium
#   packs: [bromley-2017, uk-current]
#   controls: [prot/7, prot/8]
#   needs: [consent_status, consent_scope, recipient_org]
#   facts: {}
#   message: "STUB"
#   remedy: "STUB"
#   false_alarms: "STUB"
#   sources:
#     - source: STUB
#       confidence: judgement
package rules.consent.inside_the_consent

default applies := false

findings := set()

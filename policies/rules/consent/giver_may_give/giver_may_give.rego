# METADATA
# scope: package
# title: The giver of consent may give it
# description: >-
#   STUB. Fires when: giver has no parental responsibility and is not the child.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: STUB
# schemas:
#   - input: schema.judged_event
# custom:
#   id: CON-07
#   scope: event
#   severity: medium
#   packs: [bromley-2017]
#   controls: [prot/7, prot/q5]
#   needs: [consent_status, consent_relationship|parental_responsibility]
#   facts: {}
#   message: "STUB"
#   remedy: "STUB"
#   false_alarms: "STUB"
#   sources:
#     - source: STUB
#       confidence: judgement
package rules.consent.giver_may_give

default applies := false

findings := set()

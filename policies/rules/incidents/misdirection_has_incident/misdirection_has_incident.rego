# METADATA
# scope: package
# title: A misdirected disclosure has an incident
# description: >-
#   STUB. Fires when: recall, wrong-recipient reply or SEC-05, and no incident.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: STUB
# schemas:
#   - input: schema.judged_event
# custom:
#   id: INC-02
#   scope: case
#   severity: high
#   packs: [bromley-2017, uk-current]
#   controls: [gdpr/33.5]
#   needs: [subject]
#   facts: {}
#   message: "STUB"
#   remedy: "STUB"
#   false_alarms: "STUB"
#   sources:
#     - source: STUB
#       confidence: judgement
package rules.incidents.misdirection_has_incident

default applies := false

findings := set()

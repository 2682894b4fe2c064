# METADATA
# scope: package
# title: Competence is considered
# description: >-
#   STUB. Fires when: child of about 12 or more with parent-only consent, or younger alone, and no
#   competence note.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: STUB
# schemas:
#   - input: schema.judged_event
# custom:
#   id: CON-06
#   scope: event
#   severity: low
#   packs: [bromley-2017]
#   controls: [prot/7, prot/q5]
#   needs: [consent_status, age|date_of_birth, consent_relationship|consent_by, competence_note]
#   facts: {}
#   message: "STUB"
#   remedy: "STUB"
#   false_alarms: "STUB"
#   sources:
#     - source: STUB
#       confidence: judgement
package rules.consent.competence_considered

default applies := false

findings := set()

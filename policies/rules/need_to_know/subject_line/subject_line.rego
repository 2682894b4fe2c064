# METADATA
# scope: package
# title: No identifiers in subject lines
# description: >-
#   STUB. Fires when: name, date of birth, NHS number, UPN or postcode in the subject.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: STUB
# schemas:
#   - input: schema.judged_event
# custom:
#   id: NTK-06
#   scope: event
#   severity: medium
#   packs: [bromley-2017, uk-current]
#   controls: [cal/3, gdpr/5.1f]
#   needs: [subject]
#   facts: {}
#   message: "STUB"
#   remedy: "STUB"
#   false_alarms: "STUB"
#   sources:
#     - source: STUB
#       confidence: judgement
package rules.need_to_know.subject_line

default applies := false

findings := set()

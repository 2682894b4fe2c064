# METADATA
# scope: package
# title: Protected identities and addresses stay protected
# description: >-
#   STUB. Fires when: marked protected, sent to someone outside the named role.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: STUB
# schemas:
#   - input: schema.judged_event
# custom:
#   id: NTK-01
#   scope: event
#   severity: critical
#   packs: [uk-current]
#   controls: [gr24/5, cal/4]
#   needs: [protected_identity, recipient_role]
#   facts: {}
#   message: "STUB"
#   remedy: "STUB"
#   false_alarms: "STUB"
#   sources:
#     - source: STUB
#       confidence: judgement
package rules.need_to_know.protected_identity

default applies := false

findings := set()

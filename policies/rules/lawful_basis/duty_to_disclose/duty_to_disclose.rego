# METADATA
# scope: package
# title: Disclosure duty of section 16LA
# description: >-
#   STUB. Fires when: non-disclosure between bodies under the duty with no "more detrimental" reason;
#   off until the operator sets its start.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: STUB
# schemas:
#   - input: schema.judged_event
# custom:
#   id: LAW-07
#   scope: event
#   severity: high
#   packs: [uk-current]
#   controls: [ca04/16LA]
#   needs: [reasons]
#   facts: {}
#   message: "STUB"
#   remedy: "STUB"
#   false_alarms: "STUB"
#   sources:
#     - source: STUB
#       confidence: judgement
package rules.lawful_basis.duty_to_disclose

default applies := false

findings := set()

# METADATA
# scope: package
# title: A breach is decided and reported within 72 hours
# description: >-
#   STUB. Fires when: no decision, or report later than 72 hours after awareness.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: STUB
# schemas:
#   - input: schema.judged_event
# custom:
#   id: INC-01
#   scope: event
#   severity: critical
#   packs: [uk-current]
#   controls: [gdpr/33]
#   needs: [aware_at, reported_at]
#   facts: {}
#   message: "STUB"
#   remedy: "STUB"
#   false_alarms: "STUB"
#   sources:
#     - source: STUB
#       confidence: judgement
package rules.incidents.reported_in_time

default applies := false

findings := set()

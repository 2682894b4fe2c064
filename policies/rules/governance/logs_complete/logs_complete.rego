# METADATA
# scope: package
# title: Logs are complete
# description: >-
#   STUB. Fires when: empty days, broken numbering, a row count at a known export limit, a partner or
#   period missing.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: STUB
# schemas:
#   - input: schema.judged_log
# custom:
#   id: GOV-04
#   scope: log
#   severity: medium
#   packs: [bromley-2017, uk-current]
#   controls: [cal/6]
#   needs: []
#   facts: {}
#   message: "STUB"
#   remedy: "STUB"
#   false_alarms: "STUB"
#   sources:
#     - source: STUB
#       confidence: judgement
package rules.governance.logs_complete

default applies := false

findings := set()

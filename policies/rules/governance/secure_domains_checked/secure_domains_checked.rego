# METADATA
# scope: package
# title: The secure-domain list is checked
# description: >-
#   STUB. Fires when: a row not checked within its recheck time, or partners in the log without any
#   pattern.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: STUB
# schemas:
#   - input: schema.judged_protocol
# custom:
#   id: GOV-03
#   scope: protocol
#   severity: medium
#   packs: [bromley-2017, uk-current]
#   controls: [prot/8]
#   needs: []
#   facts: {}
#   message: "STUB"
#   remedy: "STUB"
#   false_alarms: "STUB"
#   sources:
#     - source: STUB
#       confidence: judgement
package rules.governance.secure_domains_checked

default applies := false

findings := set()

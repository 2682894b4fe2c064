# METADATA
# scope: package
# title: A recorded e-mail disclosure is seen in the e-mail log
# description: >-
#   STUB. Fires when: record says e-mail, the e-mail log covers that day and sender, and nothing
#   matches.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: STUB
# schemas:
#   - input: schema.judged_event
# custom:
#   id: REC-09
#   scope: event
#   severity: medium
#   packs: [bromley-2017, uk-current]
#   controls: [gr/7, gr/6]
#   needs: [email_log, channel]
#   facts: {}
#   message: "STUB"
#   remedy: "STUB"
#   false_alarms: "STUB"
#   sources:
#     - source: STUB
#       confidence: judgement
package rules.records.seen_in_email_log

default applies := false

findings := set()

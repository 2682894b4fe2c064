# METADATA
# scope: package
# title: Fact and opinion are told apart, old information explained, facts up to date
# description: >-
#   STUB. Fires when: the record's own marks say otherwise or are blank.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: STUB
# schemas:
#   - input: schema.judged_event
# custom:
#   id: ACC-01
#   scope: event
#   severity: low
#   packs: [bromley-2017, uk-current]
#   controls: [gr/6, prot/8, prot/q15]
#   needs: [fact_opinion]
#   facts: {}
#   message: "STUB"
#   remedy: "STUB"
#   false_alarms: "STUB"
#   sources:
#     - source: STUB
#       confidence: judgement
package rules.need_to_know.fact_and_opinion

default applies := false

findings := set()

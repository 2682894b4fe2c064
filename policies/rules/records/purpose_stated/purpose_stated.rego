# METADATA
# scope: package
# title: The purpose is stated and specific
# description: >-
#   Every use of confidential information has a purpose that can be named. A blank, or a phrase that
#   would fit any case, is no purpose. Whether the purpose is a good one is for a person to judge.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: Department for Education, information sharing advice, golden rule 7
# schemas:
#   - input: schema.judged_event
# custom:
#   id: REC-03
#   scope: event
#   severity: high
#   packs: [bromley-2017, uk-current]
#   controls: [cal/1, gr/7, prot/4, prot/q13]
#   needs: [purpose]
#   facts:
#     problem: code
#   message: "The purpose of this disclosure is {problem}."
#   remedy: >-
#     Write down what the recipient was meant to do with the information, in words that would not fit
#     another case.
#   false_alarms: >-
#     A short purpose is a valid local code. Take it out of the pack's stock phrases.
#   sources:
#     - source: Protocol 2017, section 4, golden rule 7 (2015) and Caldicott principle 1 (2013)
#       confidence: read
#     - source: Caldicott principle 1 (2020)
#       confidence: from memory
package rules.records.purpose_stated

import data.lib.texts

default applies := false

applies if input.event.kind == "disclosure"

findings contains {"field": "purpose", "problem": "blank"} if not input.event.purpose

findings contains {"field": "purpose", "problem": "only a stock phrase"} if texts.stock(input.event.purpose)

# METADATA
# scope: package
# title: The reasons for not sharing are recorded
# description: >-
#   Not sharing needs a reason as good as sharing does, and the record holds it. A blank, or a phrase
#   that would fit any case, is no reason. Whether the reasons suffice is for a person to judge.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: Department for Education, information sharing advice, golden rule 7
# schemas:
#   - input: schema.judged_event
# custom:
#   id: REC-05
#   scope: event
#   severity: high
#   packs: [bromley-2017, uk-current]
#   controls: [gr/7, prot/8, cal/7]
#   needs: [reasons]
#   facts:
#     problem: code
#   message: "The reasons for not sharing are {problem}."
#   remedy: >-
#     Ask the person who refused for the reasons, add them to the record with today's date, and look
#     again at whether the refusal still stands.
#   false_alarms: >-
#     A partial share was logged as a refusal.
#   sources:
#     - source: Protocol 2017, section 8 and golden rule 7 (2015)
#       confidence: read
#     - source: Department for Education, information sharing advice of 2024, golden rule 7
#       confidence: from memory
package rules.records.reasons_for_refusal

import data.lib.texts

default applies := false

applies if input.event.kind == "refusal"

findings contains {"field": "reasons", "problem": "blank"} if not input.event.reasons

findings contains {"field": "reasons", "problem": "only a stock phrase"} if texts.stock(input.event.reasons)

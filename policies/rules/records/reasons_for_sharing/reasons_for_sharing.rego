# METADATA
# scope: package
# title: The reasons for sharing are recorded
# description: >-
#   The record of a decision to share holds its reasons, so that it can be explained later. A blank,
#   or a phrase that would fit any case, is no reason. Whether the reasons suffice is for a person.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: Department for Education, information sharing advice, golden rule 7
# schemas:
#   - input: schema.judged_event
# custom:
#   id: REC-04
#   scope: event
#   severity: high
#   packs: [bromley-2017, uk-current]
#   controls: [gr/7, prot/8]
#   needs: [reasons]
#   facts:
#     problem: code
#   message: "The reasons for sharing are {problem}."
#   remedy: >-
#     Ask the person who decided for the reasons, and add them to the record with today's date.
#   false_alarms: >-
#     The reasons were recorded once, on the entry that this one follows from.
#   sources:
#     - source: Protocol 2017, section 8 and golden rule 7 (2015)
#       confidence: read
#     - source: Department for Education, information sharing advice of 2024, golden rule 7
#       confidence: from memory
package rules.records.reasons_for_sharing

import data.lib.texts

default applies := false

applies if input.event.kind == "disclosure"

findings contains {"field": "reasons", "problem": "blank"} if not input.event.reasons

findings contains {"field": "reasons", "problem": "only a stock phrase"} if texts.stock(input.event.reasons)

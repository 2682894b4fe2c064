# METADATA
# scope: package
# title: Extracts, not whole case files
# description: >-
#   A recipient rarely needs a whole case file: an extract with what matters does more good and less
#   harm. A case that moves to another authority, a bundle for the court and the like are the
#   exceptions; the pack's words for them are looked for in the purpose, in what was shared and in the
#   legal power. A court order explains it too.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: Department for Education, information sharing advice, golden rule 6
# schemas:
#   - input: schema.judged_event
# custom:
#   id: NTK-05
#   scope: event
#   severity: medium
#   packs: [bromley-2017, uk-current]
#   controls: [cal/3, gr24/6, prot/8, prot/q9]
#   needs: [whole_file]
#   parameters: [whole_file_exceptions, whole_file_words]
#   facts:
#     reason: code
#   message: "The whole case file was shared, and the record names no case transfer, court bundle or other reason for that."
#   remedy: >-
#     Ask what the recipient needed. If an extract would have done, ask for the rest to be deleted or
#     returned; if the whole file was needed, record why.
#   false_alarms: >-
#     A case transfer or a court bundle in words that the pack doesn't know.
#   sources:
#     - source: Protocol 2017, section 8 and Caldicott principle 3 (2013)
#       confidence: read
#     - source: Department for Education, information sharing advice of 2024, golden rule 6
#       confidence: in part
package rules.need_to_know.extracts

import data.lib.grounds
import data.lib.texts

default applies := false

applies if {
	input.event.kind == "disclosure"
	input.event.whole_file in {"yes", "unclear"}
}

applies if {
	input.event.kind == "disclosure"
	input.event.whole_file == "no"
}

applies if _said_in_words

applies if {
	input.event.kind == "disclosure"
	not input.event.provided.whole_file
}

findings contains {
	"field": "whole_file",
	"needs": ["whole_file", "purpose"],
} if {
	input.event.whole_file == "yes"
	count(_reasons) == 0
	not "court order" in grounds.weak
}

findings contains {
	"field": "what_shared",
	"needs": ["what_shared", "purpose"],
} if {
	_said_in_words
	count(_reasons) == 0
	not "court order" in grounds.weak
}

unproven contains {"field": "whole_file"} if {
	_whole
	count(_reasons) == 0
	"court order" in grounds.weak
}

unproven contains {"field": "whole_file"} if {
	input.event.whole_file == "unclear"
	count(_reasons) == 0
}

explanations contains {"reason": reason} if {
	_perhaps_whole
	some reason in _reasons
}

# In a log that has no mark for it, or where the mark was left blank.
_said_in_words if {
	input.event.kind == "disclosure"
	not input.event.whole_file
	texts.holds(input.event.what_shared, input.pack.plain.whole_file_words)
}

_whole if input.event.whole_file == "yes"

_whole if _said_in_words

_perhaps_whole if _whole

_perhaps_whole if input.event.whole_file == "unclear"

_reasons contains "court order" if {
	input.event.kind == "disclosure"
	"court order" in grounds.strong
}

_reasons contains "the record names a reason for the whole file" if {
	_perhaps_whole
	some text in _texts
	texts.holds(text, input.pack.plain.whole_file_exceptions)
}

_texts contains input.event.purpose

_texts contains input.event.what_shared

_texts contains input.event.legal_power

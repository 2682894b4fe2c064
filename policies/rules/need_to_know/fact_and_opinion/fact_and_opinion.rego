# METADATA
# scope: package
# title: Fact and opinion are told apart, old information explained, facts up to date
# description: >-
#   Who receives information must see what is known and what somebody thinks, and what is old. The
#   record's own mark says whether they were told apart; a blank says nothing was done. Old
#   information has no field for its explanation: only where the record says nothing at all in its
#   texts is it surely unexplained.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: Department for Education, information sharing advice, golden rule 6
# schemas:
#   - input: schema.judged_event
# custom:
#   id: ACC-01
#   scope: event
#   severity: low
#   packs: [bromley-2017, uk-current]
#   controls: [gr/6, prot/8, prot/q15]
#   needs: [fact_opinion, historic]
#   parameters: [separated_words, unseparated_words]
#   facts:
#     problem: code
#   message: "The record {problem}."
#   remedy: >-
#     Tell the recipient which parts are fact, which are opinion and whose, and from when the old
#     parts are. Record that it was done.
#   false_alarms: >-
#     The shared document tells them apart and the log has only a box that nobody filled.
#   sources:
#     - source: Protocol 2017, section 8, appendix and golden rule 6 (2015)
#       confidence: read
package rules.need_to_know.fact_and_opinion

import data.lib.texts

default applies := false

applies if input.event.kind == "disclosure"

findings contains {
	"field": "fact_opinion", "problem": "does not say whether fact and opinion were told apart",
	"needs": ["fact_opinion"],
} if {
	input.event.kind == "disclosure"
	_blank
}

findings contains {
	"field": "fact_opinion", "problem": "says that fact and opinion were not told apart",
	"needs": ["fact_opinion"],
} if {
	input.event.kind == "disclosure"
	_unseparated
}

findings contains {
	"field": "historic", "problem": "says that the information is old and explains it nowhere",
	"needs": ["historic", "what_shared", "reasons", "purpose"],
} if {
	input.event.kind == "disclosure"
	input.event.historic == "yes"
	count(_written) == 0
}

unproven contains {"field": "historic", "problem": "may hold old information without an explanation"} if {
	input.event.kind == "disclosure"
	input.event.historic == "unclear"
	count(_written) == 0
}

unproven contains {"field": "fact_opinion", "problem": "answers in words that nobody could read"} if {
	input.event.kind == "disclosure"
	input.event.fact_opinion
	not _blank
	not _known
}

_blank if not input.event.fact_opinion

_blank if {
	not _ticked
	texts.empty(input.event.fact_opinion)
}

_known if _ticked

_known if input.pack.plain.separated_words[texts.plain(input.event.fact_opinion)]

_known if _unseparated

_unseparated if input.pack.plain.unseparated_words[texts.plain(input.event.fact_opinion)]

# "No - mixed together" says it twice.
_unseparated if {
	parts := split(strings.replace_n(_between, input.event.fact_opinion), ";")
	count(parts) > 1
	every part in parts {
		input.pack.plain.unseparated_words[texts.plain(part)]
	}
}

_between := {" - ": ";", " – ": ";", ", ": ";", ": ": ";", " (": ";"}

# A tick is a mark, and no letter of a phrase.
_ticked if contains(input.event.fact_opinion, "✓")

_ticked if contains(input.event.fact_opinion, "✔")

_written contains field if {
	input.event.kind == "disclosure"
	input.event.historic in {"yes", "unclear"}
	some field in ["what_shared", "reasons", "purpose"]
	texts.says_something(input.event[field])
}

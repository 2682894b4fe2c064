# METADATA
# scope: package
# title: Exceptions are in date
# description: >-
#   An exception takes findings out of the count, so each is a decision: somebody whose role allows it
#   approved it, for a reason that is written down, from one day until another. One that has ended or lacks
#   any of these no longer works. One that matches nothing, that holds for too long or that covers too much
#   still works, but hides more than it explains.
# related_resources:
#   - ref: https://ukcgc.uk/checklist-for-new-guardians
#     description: UK Caldicott Guardian Council, checklist for new Guardians
# schemas:
#   - input: schema.judged_protocol
# custom:
#   id: GOV-05
#   scope: protocol
#   severity: medium
#   packs: [bromley-2017, uk-current]
#   controls: [cal/1]
#   needs: []
#   parameters: [exception_max_months, exception_max_share, empty_phrases]
#   facts:
#     exception: id
#     rule: code
#     problem: code
#   message: "The exception {exception} for {rule} {problem}."
#   remedy: >-
#     Decide whether it is still needed. If so, have it approved again with a reason and an end; if not, take
#     it out of the table.
#   false_alarms: "The log that it speaks of was left out of this audit, so that it matches nothing."
#   sources:
#     - source: Caldicott principle 1 (2013), uses are scrutinised, documented and regularly reviewed
#       confidence: read
package rules.governance.exceptions_in_date

import data.lib.texts

default applies := false

applies if input.protocol.kind == "exception"

findings contains {
	"field": field,
	"exception": input.protocol.id,
	"rule": _rule,
	"problem": problem,
} if {
	some [field, problem] in _problems
}

_problems contains ["until", concat("", ["ended on ", input.protocol.until])] if _over

_problems contains ["until", "has no end"] if not input.protocol.until

_problems contains ["from", "has no beginning"] if not input.protocol.from

_problems contains ["approver", "names nobody who approved it"] if not _approved

_problems contains ["role", "doesn't say in which role it was approved"] if {
	_approved
	not _has_role
}

_problems contains ["reason", "gives no reason"] if not _reasoned

_problems contains ["rule", "is for a rule that doesn't exist"] if input.protocol.unknown_rule

_problems contains ["", "matches nothing in this audit"] if {
	input.protocol.used == 0
	not _over
	not _to_come
	not input.protocol.unknown_rule
}

_problems contains ["value", "covers a whole rule, whoever breaks it"] if {
	input.protocol.whole
	input.protocol.rule
}

_problems contains ["rule", "covers every rule"] if {
	input.protocol.whole
	not input.protocol.rule
}

_problems contains ["until", concat("", ["holds for ", format_int(months, 10), " months, longer than ", format_int(most, 10)])] if {
	months := input.protocol.months
	most := input.pack.parameters.exception_max_months
	months > most
}

_problems contains ["value", concat("", ["covers ", format_int(share, 10), " per cent of what its rule found"])] if {
	share := input.protocol.share
	share > input.pack.parameters.exception_max_share
	not input.protocol.whole
}

# Its last day is still in date.
unproven contains {"field": "", "exception": input.protocol.id, "rule": _rule} if {
	not input.protocol.used
	not _over
	not _to_come
}

_over if input.protocol.until < input.as_of

_to_come if input.protocol.from > input.as_of

_approved if _says_something(input.protocol.approver)

_has_role if _says_something(input.protocol.role)

_reasoned if _says_something(input.protocol.reason)

_says_something(text) if not texts.empty(text)

default _rule := "every rule"

_rule := input.protocol.rule

# METADATA
# scope: package
# title: Exceptions are in date
# description: >-
#   An exception takes findings out of the count, so each is a decision: somebody approved it, for a
#   reason that is written down, until a day. One that has ended, that lacks any of these, that matches
#   nothing any more or that would match nearly everything hides more than it explains.
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

_problems contains ["approver", "names nobody who approved it"] if not _approved

_problems contains ["reason", "gives no reason"] if not _reasoned

_problems contains ["", "matches nothing in this audit"] if {
	input.protocol.used == 0
	not _over
	not _to_come
}

_problems contains ["", "is so wide that it hides findings nobody has read"] if input.protocol.too_wide

# Its last day is still in date.
unproven contains {"field": "", "exception": input.protocol.id, "rule": _rule} if {
	not input.protocol.used
	not _over
	not _to_come
}

_over if input.protocol.until < input.as_of

_to_come if input.protocol.from > input.as_of

_approved if _says_something(input.protocol.approver)

_reasoned if _says_something(input.protocol.reason)

_says_something(text) if not texts.empty(text)

default _rule := "every rule"

_rule := input.protocol.rule

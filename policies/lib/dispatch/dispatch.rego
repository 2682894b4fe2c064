# METADATA
# title: Asking every rule
# description: >-
#   A rule is on by existing: whatever stands in rules/<topic>/<rule_name> is asked.
#   The host drops the answers of rules that the item's pack doesn't list, and compares the number
#   asked with its own catalogue, because a rule that says nothing must never look like a pass.
package lib.dispatch

# METADATA
# title: The answers of the rules that apply to the input, and how many rules were asked
answer := {"asked": count(_asked), "answers": _answers}

_asked := [applies | applies := data.rules[_][_].applies]

_answers := [said |
	some topic, name
	data.rules[topic][name].applies == true
	said := {
		"rule": concat("/", [topic, name]),
		"findings": data.rules[topic][name].findings,
		"unproven": {fact | some fact in data.rules[topic][name].unproven},
		"explanations": {fact | some fact in data.rules[topic][name].explanations},
	}
]

# METADATA
# title: Asking every rule
# description: >-
#   A rule is on by existing: whatever stands in rules/<topic>/<rule_name> is asked. The host drops the
#   answers of rules that the item's pack doesn't list, and compares the number asked with its own
#   catalogue: a rule that says nothing must never look like a pass.
package lib.dispatch

# METADATA
# title: The answers of the rules that apply to the input, and how many rules were asked
answer := {"asked": count(_asked), "answers": _answers}

# OPA plans a loop over rules by writing its body once for each of them. So this one only says which of
# them apply, and what those say is looked up in another, which is over names.
_asked := [[topic, name, applies] | applies := data.rules[topic][name].applies]

_answers := [said |
	some [topic, name, true] in _asked
	said := {
		"rule": concat("/", [topic, name]),
		"findings": data.rules[topic][name].findings,
		"unproven": {fact | some fact in data.rules[topic][name].unproven},
		"explanations": {fact | some fact in data.rules[topic][name].explanations},
	}
]

# METADATA
# title: Answers about the protocol
package main.protocol

# METADATA
# entrypoint: true
answers := [answer |
	some item in input.items
	answer := judged(item)
]

judged(item) := {
	"asked": count([1 | some topic, name; data.rules[topic][name]]),
	"answers": [answer |
		some topic, name
		data.rules[topic][name].applies with input as view(item)
		answer := said(topic, name, view(item))
	],
}

said(topic, name, seen) := {
	"rule": concat("/", [topic, name]),
	"findings": object.get(rule, "findings", set()),
	"unproven": object.get(rule, "unproven", set()),
	"explanations": object.get(rule, "explanations", set()),
} if {
	rule := data.rules[topic][name] with input as seen
}

view(item) := object.union(
	object.remove(item, ["pack"]),
	{
		"as_of": input.shared.as_of,
		"pack": object.remove(input.shared.packs[item.pack], ["reference"]),
		"reference": input.shared.packs[item.pack].reference,
	},
)

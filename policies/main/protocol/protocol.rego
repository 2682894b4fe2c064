# METADATA
# title: Entry point for the protocol and what belongs to it
# description: >-
#   The host sends agreements, contradictions of the text, lists, exceptions and parameters, each an
#   item of its kind. The answers come in the order of the items.
# schemas:
#   - input: schema.batch
package main.protocol

import data.lib.dispatch
import data.lib.phrases

# METADATA
# title: What every rule says of each item
# entrypoint: true
answers := [answer |
	some item in input.items
	answer := dispatch.answer with input as {
		"as_of": input.shared.as_of,
		"pack": phrases.packs[item.pack],
		"reference": input.shared.packs[item.pack].reference,
		"protocol": item.protocol,
	}
]

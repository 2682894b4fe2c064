# METADATA
# title: Entry point for whole logs and regular flows
# description: >-
#   The host sends each log, and each flow from the partnership to one organisation, as an item.
#   The answers come in the order of the items.
# schemas:
#   - input: schema.batch
package main.log

import data.lib.dispatch
import data.lib.phrases

# METADATA
# title: What every rule says of each log or flow
# entrypoint: true
answers := [answer |
	some item in input.items
	answer := dispatch.answer with input as {
		"as_of": input.shared.as_of,
		"pack": phrases.packs[item.pack],
		"reference": input.shared.packs[item.pack].reference,
		"log": item.log,
	}
]

# METADATA
# title: Entry point for the protocol and its agreements
# description: >-
#   The host sends every agreement of the partnership in one call.
#   The answers come in the order of the items.
# schemas:
#   - input: schema.batch
package main.agreement

import data.lib.dispatch
import data.lib.phrases

# METADATA
# title: What every rule says of each agreement
# entrypoint: true
answers := [answer |
	some item in input.items
	answer := dispatch.answer with input as {
		"as_of": input.shared.as_of,
		"pack": phrases.packs[item.pack],
		"reference": input.shared.packs[item.pack].reference,
		"agreement": item.agreement,
	}
]

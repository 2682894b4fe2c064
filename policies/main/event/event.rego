# METADATA
# title: Entry point for sharing events
# description: >-
#   The host sends many events in one call, each with the name of the pack that judges it.
#   The answers come in the order of the items.
# schemas:
#   - input: schema.batch
package main.event

import data.lib.dispatch
import data.lib.phrases

# METADATA
# title: What every rule says of each event
# entrypoint: true
answers := [answer |
	some item in input.items
	answer := dispatch.answer with input as {
		"as_of": input.shared.as_of,
		"pack": phrases.packs[item.pack],
		"reference": input.shared.packs[item.pack].reference,
		"event": item.event,
	}
]

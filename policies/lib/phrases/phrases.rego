# METADATA
# title: The phrases of the packs, made ready
# description: >-
#   Phrases are written in packs as people write them ("N/A", "as discussed") and compared in their
#   plain form. That form is worked out once for all events of a call: doing it again for each
#   event would cost more than all rules together.
# schemas:
#   - input: schema.batch
package lib.phrases

import data.lib.texts

# METADATA
# title: Each pack of the call by name, with the plain form of its phrases
packs[name] := {"name": name, "parameters": pack.parameters, "plain": plain(pack.parameters)} if {
	some name, pack in input.shared.packs
}

# METADATA
# title: The plain form of a pack's phrases
plain(parameters) := {
	"stock_phrases": {texts.plain(phrase): true |
		some phrase in parameters.stock_phrases
	},
	"empty_phrases": {texts.plain(phrase): true |
		some phrase in parameters.empty_phrases
	},
	"no_consent_words": [texts.spaced(phrase) |
		some phrase in parameters.no_consent_words
	],
}

package lib.phrases_test

import data.lib.phrases

parameters := {
	"empty_phrases": ["N/A"],
	"stock_phrases": ["N/A", "n.a.", "As discussed"],
	"no_consent_words": ["Court order"],
}

test_phrases_are_put_into_their_plain_form if {
	phrases.plain(parameters) == {
		"empty_phrases": {"na": true},
		"stock_phrases": {"na": true, "asdiscussed": true},
		"no_consent_words": [" court order "],
	}
}

test_pack_without_phrases_has_none if {
	phrases.plain({}) == {"empty_phrases": {}, "stock_phrases": {}, "no_consent_words": []}
}

test_each_pack_of_the_call_is_prepared if {
	ready := phrases.packs with input as {"shared": {"packs": {"local": {"name": "local", "parameters": parameters}}}}
	ready.local.plain.stock_phrases.na
	ready.local.parameters == parameters
}

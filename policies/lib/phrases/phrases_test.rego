package lib.phrases_test

import data.lib.phrases

parameters := {
	"empty_phrases": ["N/A"],
	"stock_phrases": ["N/A", "n.a.", "As discussed"],
	"generic_recipients": ["Health visiting"],
}

_ready(given) := packs.local.plain if {
	packs := phrases.packs with input as {"shared": {"packs": {"local": {"parameters": given}}}}
}

test_phrases_are_put_into_their_plain_form if {
	ready := _ready(parameters)
	ready.empty_phrases == {"na": true}
	ready.stock_phrases == {"na": true, "asdiscussed": true}
	ready.openings == {"na": true, "asdi": true}
	ready.generic_recipients == {"healthvisiting": true}
}

test_words_that_name_a_ground_stand_under_the_first if {
	words := ["Court order", "court direction", "unsafe"]
	_ready({"no_consent_words": words}).no_consent_words == {
		"court": {" court order ": true, " court direction ": true},
		"unsafe": {" unsafe ": true},
	}
}

test_pack_without_phrases_has_none if {
	ready := _ready({})
	ready.empty_phrases == {}
	ready.stock_phrases == {}
	ready.openings == {}
	ready.no_consent_words == {}
}

test_each_pack_of_the_call_is_prepared if {
	ready := phrases.packs with input as {"shared": {"packs": {"local": {"name": "local", "parameters": parameters}}}}
	ready.local.plain.stock_phrases.na
	ready.local.parameters == parameters
}

test_roles_stand_under_their_first_word_with_their_categories if {
	ready := _ready({"role_matrix": {"Head teacher": ["education"], "head-of-year": ["family"], "GP": ["health"]}})
	ready.role_matrix == {
		"head": {" head teacher ": {"education"}, " head of year ": {"family"}},
		"gp": {" gp ": {"health"}},
	}
	_ready({}).role_matrix == {}
}

test_two_ways_of_writing_one_role_join if {
	ready := _ready({"role_matrix": {"Head teacher": ["education"], "head-teacher": ["family"]}})
	ready.role_matrix.head[" head teacher "] == {"education", "family"}
}

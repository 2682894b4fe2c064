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
# description: Words that name a ground stand under their first word, so that a text needs to be searched for few.
plain(parameters) := {
	"stock_phrases": stock,
	"empty_phrases": empty,
	"generic_recipients": _plain(parameters, "generic_recipients"),
	"openings": {texts.opening(phrase): true |
		some phrases in [stock, empty]
		some phrase, _ in phrases
	},
	"no_responsibility_words": _plain(parameters, "no_responsibility_words"),
	"responsibility_words": _plain(parameters, "responsibility_words"),
	"no_advice_phrases": _plain(parameters, "no_advice_phrases"),
	"advice_awaited_phrases": _plain(parameters, "advice_awaited_phrases"),
	"broad_consent_scopes": _plain(parameters, "broad_consent_scopes"),
	"no_view_phrases": _plain(parameters, "no_view_phrases"),
	"not_competent_phrases": _plain(parameters, "not_competent_phrases"),
	"agreeing_words": _searched(parameters, "agreeing_words"),
	"opposing_words": _searched(parameters, "opposing_words"),
	"list_words": _plain(parameters, "list_words"),
	"separated_words": _plain(parameters, "separated_words"),
	"unseparated_words": _plain(parameters, "unseparated_words"),
	"impersonal_purposes_alone": _plain(parameters, "impersonal_purposes_alone"),
	"no_consent_words": _searched(parameters, "no_consent_words"),
	"whole_file_exceptions": _searched(parameters, "whole_file_exceptions"),
	"impersonal_purposes": _searched(parameters, "impersonal_purposes"),
	"personal_purposes": _searched(parameters, "personal_purposes"),
	"paragraph_18_words": _searched(parameters, "paragraph_18_words"),
	"more_detrimental_words": _searched(parameters, "more_detrimental_words"),
	"identifier_exceptions": _searched(parameters, "identifier_exceptions"),
	"protected_roles": _searched(parameters, "protected_roles"),
	"role_matrix": _matrix(parameters),
	"marks": texts.marks,
} if {
	stock := _plain(parameters, "stock_phrases")
	empty := _plain(parameters, "empty_phrases")
}

_plain(parameters, name) := {texts.plain(phrase): true | some phrase in parameters[name]}

_searched(parameters, name) := _by_first_word([texts.words(phrase) | some phrase in parameters[name]])

_by_first_word(phrases) := {first: {texts.apart(words): true |
	some words in phrases
	words[0] == first
} |
	some first in {words[0] | some words in phrases}
}

# Roles under their first words, each with the categories that it may see. Two ways of writing one role join.
_matrix(parameters) := {first: {role.said: _allowed(roles, role.said) |
	some role in roles
	role.first == first
} |
	some first in {role.first | some role in roles}
} if {
	roles := [{"first": words[0], "said": texts.apart(words), "categories": categories} |
		some role, categories in parameters.role_matrix
		words := texts.words(role)
	]
}

_allowed(roles, said) := [category |
	some role in roles
	role.said == said
	some category in role.categories
]

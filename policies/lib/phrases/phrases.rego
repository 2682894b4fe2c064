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
packs[name] := {"name": name, "parameters": pack.parameters, "plain": _ready(name, pack.parameters)} if {
	some name, pack in input.shared.packs
}

# The plain form of a pack's phrases.
_ready(name, parameters) := {
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
	"agreeing_words": _searched(name, "agreeing_words"),
	"opposing_words": _searched(name, "opposing_words"),
	"list_words": _plain(parameters, "list_words"),
	"separated_words": _plain(parameters, "separated_words"),
	"unseparated_words": _plain(parameters, "unseparated_words"),
	"impersonal_purposes_alone": _plain(parameters, "impersonal_purposes_alone"),
	"no_consent_words": _searched(name, "no_consent_words"),
	"duty_words": _searched(name, "duty_words"),
	"whole_file_exceptions": _searched(name, "whole_file_exceptions"),
	"whole_file_words": _searched(name, "whole_file_words"),
	"anonymous_words": _searched(name, "anonymous_words"),
	"public_school_words": _searched(name, "public_school_words"),
	"impersonal_purposes": _searched(name, "impersonal_purposes"),
	"personal_purposes": _searched(name, "personal_purposes"),
	"paragraph_18_words": _searched(name, "paragraph_18_words"),
	"more_detrimental_words": _searched(name, "more_detrimental_words"),
	"identifier_exceptions": _searched(name, "identifier_exceptions"),
	"protected_roles": _searched(name, "protected_roles"),
	"role_matrix": object.get(_matrix, name, {}),
	"marks": texts.marks,
} if {
	stock := _plain(parameters, "stock_phrases")
	empty := _plain(parameters, "empty_phrases")
}

_plain(parameters, name) := {texts.plain(phrase): true | some phrase in parameters[name]}

_searched(name, list) := object.get(_by_first_word, [name, list], {})

# Words that a text is searched for stand under their first word, so that it needs to be searched for few.
_by_first_word[name][list][words[0]][texts.apart(words)] if {
	some name, pack in input.shared.packs
	some list in _searched_lists
	some phrase in pack.parameters[list]
	words := texts.words(phrase)
}

_searched_lists := [
	"agreeing_words",
	"opposing_words",
	"no_consent_words",
	"duty_words",
	"whole_file_exceptions",
	"whole_file_words",
	"anonymous_words",
	"public_school_words",
	"impersonal_purposes",
	"personal_purposes",
	"paragraph_18_words",
	"more_detrimental_words",
	"identifier_exceptions",
	"protected_roles",
]

# Roles in the same way, each with the categories that it may see. Two ways of writing one role join.
_matrix[name][words[0]][said] contains category if {
	some name, pack in input.shared.packs
	some role, categories in pack.parameters.role_matrix
	words := texts.words(role)
	said := texts.apart(words)
	some category in categories
}

# METADATA
# title: Whether a text says anything
# description: >-
#   A box can be filled without a word being said in it. These functions tell that apart, whatever
#   the case, the spaces and the punctuation. They never judge whether a reason is a good one.
# schemas:
#   - input: schema.judged_event
package lib.texts

# METADATA
# title: A text as its letters and digits alone, in lower case
# description: The form in which two ways of writing one phrase are the same.
plain(text) := concat("", words(text))

# METADATA
# title: A text as words in lower case with one space before and after each
# description: The form in which a phrase is found only as whole words.
spaced(text) := apart(words(text))

# METADATA
# title: Words with one space before and after each
apart(words) := concat("", [" ", concat(" ", words), " "])

# METADATA
# title: The words of a text in lower case, in their order
words(text) := [word |
	some word in split(strings.replace_n(_marks, lower(text)), " ")
	word != ""
]

# METADATA
# title: The first letters of a plain phrase, all of them when it is short
opening(phrase) := substring(phrase, 0, _opening)

# METADATA
# title: Whether a text fills a box and leaves it empty
empty(text) if _says_nothing(text)

empty(text) if {
	_opens_like_a_phrase(text)
	input.pack.plain.empty_phrases[plain(text)]
}

# METADATA
# title: Whether a text is no more than punctuation or one of the pack's stock phrases
stock(text) if _says_nothing(text)

stock(text) if {
	_opens_like_a_phrase(text)

	# A longer text is no phrase, and taking its words is what costs.
	count(trim(text, _all_marks)) <= 80
	input.pack.plain.stock_phrases[plain(text)]
}

# METADATA
# title: Whether a text holds words that are more than a stock phrase
says_something(text) if not stock(text)

# METADATA
# title: Whether a text names a ground for sharing without consent
names_a_ground(text) if holds(text, input.pack.plain.no_consent_words)

# METADATA
# title: Whether a text holds one of the phrases as whole words
# description: The phrases are a pack's, made ready by lib.phrases under their first words.
holds(text, phrases) if {
	written := words(text)
	some word in written
	some phrase, _ in phrases[word]
	contains(apart(written), phrase)
}

_says_nothing(text) if trim(text, _all_marks) == ""

# Most texts are told from every phrase by how they begin, without going through all their letters.
_opens_like_a_phrase(text) if {
	first := opening(plain(substring(trim_left(text, _all_marks), 0, 2 * _opening)))
	_may_open(first)
}

_may_open(first) if input.pack.plain.openings[first]

# So many marks among the first letters that they are too few to tell.
_may_open(first) if count(first) < _opening

_opening := 4

_marks := input.pack.plain.marks

_marks := marks if not input.pack.plain.marks

# METADATA
# title: Each mark that is no letter of a word, with the space that it stands for
# description: >-
#   Packs carry it with their phrases, because a rule's own object would be built anew for each event.
marks := {mark: " " | some mark in split(_all_marks, "")}

# No pattern, because letters differ between the engines' patterns.
_all_marks := " \t\n\r\u00a0\u200b\u202f\ufeff!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~¡£§«°·»¿‐‑‒–—‘’‚“”„•…✓✔✗✘"

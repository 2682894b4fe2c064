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
plain(text) := concat("", [letter |
	some letter in split(lower(text), "")
	not contains(_marks, letter)
])

# METADATA
# title: A text as words in lower case with one space before and after each
# description: The form in which a phrase is found only as whole words.
spaced(text) := concat("", [" ", concat(" ", _words(text)), " "])

# METADATA
# title: Whether a text fills a box and leaves it empty
empty(text) if plain(text) == ""

empty(text) if input.pack.plain.empty_phrases[plain(text)]

# METADATA
# title: Whether a text is no more than punctuation or one of the pack's stock phrases
stock(text) if trim(text, _marks) == ""

stock(text) if {
	# A longer text is no phrase, and taking its words is what costs.
	count(trim(text, _marks)) <= 80
	input.pack.plain.stock_phrases[plain(text)]
}

# METADATA
# title: Whether a text holds words that are more than a stock phrase
says_something(text) if not stock(text)

# METADATA
# title: Whether a text names a ground for sharing without consent
names_a_ground(text) if {
	written := spaced(text)
	some phrase in input.pack.plain.no_consent_words
	contains(written, phrase)
}

_words(text) := [word |
	some word in split(concat("", [_letter(mark) | some mark in split(lower(text), "")]), " ")
	word != ""
]

_letter(mark) := " " if contains(_marks, mark)

_letter(mark) := mark if not contains(_marks, mark)

# One string and no pattern: letters differ between the engines' patterns, and a set would be built
# anew for each event.
_marks := " \t\n\r\u00a0\u200b\u202f\ufeff!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~¡£§«°·»¿‐‑‒–—‘’‚“”„•…✓✔✗✘"

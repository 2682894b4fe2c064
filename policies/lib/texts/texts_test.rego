package lib.texts_test

import data.lib.fixtures_test as fixtures
import data.lib.texts

test_spaced_leaves_case_and_punctuation_behind if {
	texts.spaced(" Per Protocol—s.47 (see  file)…") == " per protocol s 47 see file "
}

test_letters_of_other_languages_are_letters if texts.plain("Zoë Łukasz") == "zoëłukasz"

test_plain_is_one_form_of_many_ways_of_writing if {
	every text in ["N/A", "n.a.", "n / a", "N-A"] {
		texts.plain(text) == "na"
	}
}

test_spaced_keeps_whole_words_apart if {
	texts.spaced("Court order.") == " court order "
	not contains(texts.spaced("Court orderly"), texts.spaced("court order"))
}

test_stock_phrase_is_known_however_it_is_written if {
	every text in ["N/A", "n/a.", "as discussed", " AS  DISCUSSED! ", "-", "…", " "] {
		texts.stock(text) with input as fixtures.today({})
	}
}

test_filled_box_can_be_empty if {
	every text in ["N/A", "n.a.", "TBC", "-", "…"] {
		texts.empty(text) with input as fixtures.today({})
	}
	not texts.empty("as discussed") with input as fixtures.today({})
}

test_more_than_a_stock_phrase_says_something if {
	every text in ["as discussed with the GP, the cast came off", "NAI suspected", "s47"] {
		texts.says_something(text) with input as fixtures.today({})
	}
}

test_marks_between_the_first_letters_hide_no_phrase if {
	every text in ["- - a - - s - - d - - i - - s c u s s e d", "a.s. .d.i.s.c.u.s.s.e.d"] {
		texts.stock(text) with input as fixtures.today({})
	}
	texts.empty("--- n ... / ... a ---") with input as fixtures.today({})
}

test_beginning_like_a_phrase_is_not_being_one if {
	every text in ["as discharged", "None of the papers", "n/a to x"] {
		texts.says_something(text) with input as fixtures.today({})
		not texts.empty(text) with input as fixtures.today({})
	}
}

test_long_text_is_no_phrase if {
	long := concat(" ", ["word" | some _ in numbers.range(1, 40)])
	texts.says_something(long) with input as fixtures.today({})
}

test_long_row_of_dashes_says_nothing if {
	texts.stock(concat("", ["-" | some _ in numbers.range(1, 200)])) with input as fixtures.today({})
}

test_ground_is_named_in_whole_words if {
	texts.names_a_ground("Family Court order, 2 March") with input as fixtures.today({})
	texts.names_a_ground("It was UNSAFE to ask") with input as fixtures.today({})
	not texts.names_a_ground("section 470 of the file") with input as fixtures.today({})
}

package rules.channels.secure_method_test

import data.lib.fixtures_test as fixtures
import data.rules.channels.secure_method as rule

link(channel) := fixtures.today(fixtures.message({"channel": channel}))

shared(fields) := fixtures.today(fixtures.event(object.union({"provided": {"channel": true, "secure_note": true}}, fields)))

test_fires_on_an_insecure_channel_whatever_the_note if {
	every channel in ["fax", "messaging", "open link"] {
		entry := shared({"channel": channel, "secure_note": "Number checked twice"})
		rule.applies with input as entry
		rule.findings == {{
			"field": "channel", "channel": channel,
			"problem": "which is not a secure channel", "needs": ["channel"],
		}} with input as entry
	}
}

test_fires_on_paper_without_a_note if {
	expected := {{
		"field": "secure_note", "channel": "post",
		"problem": "and the record does not say how the transfer was made secure",
		"needs": ["channel", "secure_note"],
	}}
	rule.findings == expected with input as shared({"channel": "post"})
	rule.findings == expected with input as shared({"channel": "post", "secure_note": "N/A"})
}

test_silent_with_a_note if {
	rule.findings == set() with input as shared({"channel": "hand", "secure_note": "Sealed, signed for by the head"})
}

test_silent_on_secure_post_meetings_and_phone if {
	every channel in ["secure post", "meeting", "phone"] {
		rule.applies with input as shared({"channel": channel})
		rule.findings == set() with input as shared({"channel": channel})
	}
}

test_unreadable_channel_is_unproven if {
	rule.findings == set() with input as shared({"channel": "unclear"})
	count(rule.unproven) == 1 with input as shared({"channel": "unclear"})
}

test_absent_column_is_asked_about if rule.applies with input as fixtures.today(fixtures.event({}))

test_mail_portals_blanks_and_refusals_are_not_judged if {
	every channel in ["e-mail", "secure portal", "shared system"] {
		not rule.applies with input as shared({"channel": channel})
	}
	not rule.applies with input as shared({})
	not rule.applies with input as shared({"kind": "refusal", "channel": "fax"})
	not rule.applies with input as fixtures.agreement({"reference": "A"})
}

test_link_to_a_file_is_judged_by_whom_it_opens_for if {
	rule.applies with input as link("open link")
	count(rule.findings) == 1 with input as link("open link")
	rule.applies with input as link("secure portal")
	rule.findings == set() with input as link("secure portal")
	not rule.applies with input as fixtures.today(fixtures.message({}))
}

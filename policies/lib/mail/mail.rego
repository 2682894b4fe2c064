# METADATA
# title: Where an event went by e-mail
# description: >-
#   A message is judged by what the e-mail log says of it. A disclosure of the sharing log is judged
#   by its recipient's address only when no message of the e-mail log is tied to it, so that one
#   e-mail is never counted twice.
# schemas:
#   - input: schema.judged_event
package lib.mail

# METADATA
# title: Each domain outside the sender's organisation that it went to, with the field that says so
destinations contains {"field": "recipients", "domain": recipient.domain, "needs": ["recipients"]} if {
	some recipient in outside
}

destinations contains {"field": "recipient_address", "domain": domain, "needs": ["recipient_address", "channel"]} if {
	_unseen_disclosure
	_may_be_mail
	some domain in input.event.recipient_domains
}

# METADATA
# title: Whether a record alone tells to which mailboxes something went
default recorded_only := false

recorded_only if {
	_unseen_disclosure
	_may_be_mail
}

# METADATA
# title: The recipients of a message that are not of the sender's own organisation
# description: A recall has none. It shares nothing, and must go where its message went.
outside contains recipient if {
	input.event.kind == "message"
	not input.event.recall
	some recipient in input.event.recipients
	not recipient.own
}

# METADATA
# title: Whether the log has no column for where this e-mail went
# description: The rules that ask about recipients then apply, and come out as unproven.
default destinations_missing := false

destinations_missing if recipients_missing

destinations_missing if {
	_unseen_disclosure
	input.event.channel == "e-mail"
	not input.event.provided.recipient_address
}

# METADATA
# title: Whether the log of this message has no column for its recipients
default recipients_missing := false

recipients_missing if {
	input.event.kind == "message"
	not input.event.provided.recipients
}

# METADATA
# title: Whether a file was shared by a link instead of being sent
# description: What a link opens stays in the portal, so that no address has to be a secure mailbox.
default by_link := false

by_link if {
	input.event.kind == "message"
	is_string(input.event.channel)
}

# METADATA
# title: Whether a recipient stands for whoever has the link, who has no address
anyone(recipient) if {
	by_link
	recipient.domain == ""
}

# METADATA
# title: Whether a message shares something between organisations
# description: A recall shares nothing, and internal mail leaves no house.
default between_organisations := false

between_organisations if {
	input.event.kind == "message"
	not input.event.recall
	not _internal
}

# METADATA
# title: Evidence on the message that it was encrypted beyond the ordinary
encryption contains mark if {
	some mark in input.event.marks
	mark in input.pack.parameters.extra_encryption_marks
}

# METADATA
# title: Whether a protocol that later lists have overtaken has no address format for that kind of partner
without_a_pattern(kind) if {
	count(input.reference.later_secure_domains) > 0
	is_string(kind)
	patterned := input.pack.parameters.kinds_with_a_pattern
	not kind in patterned
}

_internal if input.event.direction == "internal"

_internal if {
	count(input.event.recipients) > 0
	count(outside) == 0
}

# Where a message of an e-mail log shows where it went, that is judged there.
_unseen_disclosure if {
	input.event.kind == "disclosure"
	not input.event.addressed_in_email_log
}

_may_be_mail if input.event.channel == "e-mail"

_may_be_mail if not input.event.channel

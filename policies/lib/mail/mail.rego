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
# title: The recipients of a message that are not of the sender's own organisation
outside contains recipient if {
	input.event.kind == "message"
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

_unseen_disclosure if {
	input.event.kind == "disclosure"
	not input.event.seen_in_email_log
}

_may_be_mail if input.event.channel == "e-mail"

_may_be_mail if not input.event.channel

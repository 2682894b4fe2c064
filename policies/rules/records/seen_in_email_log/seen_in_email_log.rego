# METADATA
# scope: package
# title: A recorded e-mail disclosure is seen in the e-mail log
# description: >-
#   A record that says e-mail, and an e-mail log of that day and sender without such a message, do not fit
#   together: it may never have been sent, have gone to somebody else, or have gone by another way. Where
#   the e-mail log does not cover the day or the sender, or a message is only perhaps the one, it is
#   unproven. So it is in a log that doesn't say which agency shared and holds what others sent too.
# related_resources:
#   - ref: http://informationsharing.org.uk/our-work/tools/pre-implementation/recording-information-sharing-decisions/
#     description: Centre of Excellence for Information Sharing, recording information sharing decisions
# schemas:
#   - input: schema.judged_event
# custom:
#   id: REC-09
#   scope: event
#   severity: medium
#   packs: [bromley-2017, uk-current]
#   controls: [gr/7, gr/6]
#   needs: [email_log, channel]
#   parameters: [decision_window, mailbox_window, tie_weights]
#   ties: [message]
#   facts: {}
#   message: "The record says that this was sent by e-mail, and the e-mail log of that day and sender shows no such message."
#   remedy: >-
#     Ask the sender for the message. If it never left, find out whether the recipient has the information
#     and send it now where it is still needed. If it went by another way or to another address, correct
#     the record.
#   false_alarms: >-
#     A message sent from a colleague's or a shared mailbox; a portal or gateway that the e-mail log does
#     not show; a case reference mistyped in the record or in the subject; a date mistyped.
#   sources:
#     - source: Protocol 2017, golden rules 6 and 7 (2015)
#       confidence: read
#     - source: Comparing the two logs
#       confidence: judgement
package rules.records.seen_in_email_log

default applies := false

applies if {
	input.event.kind == "disclosure"
	_perhaps_by_email
}

findings contains {"field": "channel", "needs": ["email_log", "channel", "case_ref", _whom]} if {
	input.event.channel == "e-mail"
	input.event.mail_log == "yes"
	_not_seen
}

unproven contains {"field": "email_log"} if {
	input.event.channel == "e-mail"
	not _covered
	_not_seen
}

unproven contains {"field": "email_log"} if _perhaps_seen

unproven contains {"field": "channel"} if {
	input.event.channel == "unclear"
	_not_seen
}

_perhaps_by_email if input.event.channel in {"e-mail", "unclear"}

_perhaps_by_email if not input.event.provided.channel

_covered if input.event.mail_log == "yes"

_not_seen if {
	not input.event.seen_in_email_log
	count(_strengths) == 0
}

_perhaps_seen if _strengths == {"weak"}

_strengths contains link.strength if {
	some link in input.event.links
	link.kind == "message"
}

# By the name of an organisation a message is found only where the partners table knows its domains.
_whom := "recipient_address|recipient_org" if _partners_only

_whom := "recipient_address" if not _partners_only

_partners_only if {
	count(input.event.recipient_partners) > 0
	every recipient in input.event.recipient_partners {
		recipient.partner
	}
}

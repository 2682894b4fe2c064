# METADATA
# scope: package
# title: No look-alike or malformed domain
# description: >-
#   A domain that only looks like that of a partner belongs to somebody else: letters that look alike, one
#   letter more or less, or a real name in front of another domain, such as nhs.net.example.com. What was
#   sent there is lost, and may be in the hands of a deceiver. A malformed address reaches nobody who was
#   meant. A recall must go to the same address and counts no second time. In a case log, where addresses
#   are typed by hand, one that nobody can read or that is a letter off leaves it unproven.
# related_resources:
#   - ref: http://www.gov.uk/guidance/set-up-government-email-services-securely
#     description: Government Digital Service, set up government e-mail services securely
#   - ref: https://gov.uk/guidance/common-technology-services-cts-secure-email-blueprint
#     description: Government secure e-mail blueprint
# schemas:
#   - input: schema.judged_event
# custom:
#   id: SEC-05
#   scope: event
#   severity: critical
#   packs: [bromley-2017, uk-current]
#   controls: [gdpr/32]
#   needs: [recipients|recipient_address]
#   facts:
#     domain: domain
#     like: domain
#     how: code
#   message: "A message went to {domain}, which is not {like} ({how})."
#   remedy: >-
#     Tell the data protection officer and the e-mail team today: try to recall the message, and find out who
#     owns the domain. Send the information to the right address, and open an incident.
#   false_alarms: >-
#     A new sub-domain or a new name of a real body, which the list of secure domains or the partners table
#     doesn't hold yet.
#   sources:
#     - source: UK GDPR, article 32
#       confidence: from memory
#     - source: Government secure e-mail blueprint (be sure who the recipient is)
#       confidence: in part
package rules.channels.lookalike_domain

import data.lib.mail

default applies := false

applies if {
	input.event.kind == "message"
	count(_addressed) > 0
}

applies if mail.recipients_missing

applies if count(_unreadable) > 0

applies if count(_noted) > 0

findings contains {
	"field": "recipients",
	"domain": recipient.domain,
	"like": recipient.lookalike.like,
	"how": object.get(_in_words, recipient.lookalike.how, recipient.lookalike.how),
	"needs": ["recipients"],
} if {
	some recipient in _addressed
	not _malformed(recipient)
}

findings contains {
	"field": "recipients",
	"domain": "an address that nobody can read",
	"like": "that of any partner",
	"how": "malformed",
	"needs": ["recipients"],
} if {
	some recipient in _addressed
	_malformed(recipient)
}

findings contains noted if {
	some noted in _noted
	noted.how != "one letter off"
}

unproven contains destination if some destination in _unreadable

unproven contains noted if {
	some noted in _noted
	noted.how == "one letter off"
}

_addressed contains recipient if {
	some recipient in mail.outside
	not mail.anyone(recipient)
}

# One that looks like the sender's own organisation is still somebody else.
_addressed contains recipient if {
	input.event.kind == "message"
	not input.event.recall
	some recipient in input.event.recipients
	recipient.lookalike
}

_unreadable contains destination if {
	some destination in mail.destinations
	destination.field == "recipient_address"
	destination.domain == ""
}

# What a case log says of an e-mail that no e-mail log shows.
_noted contains {
	"field": "recipient_address",
	"domain": destination.domain,
	"like": known.like,
	"how": object.get(_in_words, known.how, known.how),
	"needs": destination.needs,
} if {
	some destination in mail.destinations
	destination.field == "recipient_address"
	some known in input.event.false_domains
	known.domain == destination.domain
}

_malformed(recipient) if recipient.domain == ""

_malformed(recipient) if recipient.lookalike.how == "malformed"

_in_words := {"homoglyph": "letters that only look alike"}

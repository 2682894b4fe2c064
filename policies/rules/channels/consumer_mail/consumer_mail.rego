# METADATA
# scope: package
# title: No personal or web mail
# description: >-
#   Anyone can open a mailbox at a consumer mail provider, so its domain says nothing about who reads
#   it. Neither the recipient of a disclosure nor the one who shares uses such a mailbox. Who writes
#   in from one is judged only when the partners table knows them as a partner. What a decision
#   record sends to the family may go to their own mailbox; where its log has no column for the
#   organisation or the role of a recipient, that is unproven.
# related_resources:
#   - ref: http://www.gov.uk/guidance/set-up-government-email-services-securely
#     description: Government Digital Service, set up government e-mail services securely
# schemas:
#   - input: schema.judged_event
# custom:
#   id: SEC-04
#   scope: event
#   severity: critical
#   packs: [bromley-2017, uk-current]
#   controls: [prot/8, gdpr/32]
#   needs: [recipients|recipient_address, sender|recipient_address]
#   facts:
#     domain: domain
#     reason: code
#   message: "A personal mailbox at {domain} was used to share information about a case."
#   remedy: >-
#     Find out who reads the mailbox and ask for the information to be deleted there. Send it again to a
#     work address, and tell the data protection officer, who decides whether it is a breach.
#   false_alarms: >-
#     A parent's own information that was sent to the parent on purpose, where the record names an
#     organisation or nobody; a small charity that works from a consumer mailbox under a local agreement.
#   sources:
#     - source: Protocol 2017, section 8
#       confidence: read
#     - source: UK GDPR, article 32
#       confidence: from memory
package rules.channels.consumer_mail

import data.lib.domains
import data.lib.mail

default applies := false

applies if count(mail.destinations) > 0

applies if mail.destinations_missing

applies if {
	_may_share
	is_string(input.event.sender_domain)
}

findings contains object.union(destination, {"needs": array.concat(destination.needs, _whom)}) if {
	some destination in _private
	not destination.domain in _of_the_family
	not destination.domain in _perhaps_of_the_family
}

unproven contains destination if {
	some destination in _private
	destination.domain in _perhaps_of_the_family
}

explanations contains {"reason": "a decision to tell the family", "domain": destination.domain} if {
	some destination in _private
	destination.domain in _of_the_family
}

_private contains destination if {
	some destination in mail.destinations
	domains.consumer(destination.domain)
}

_of_the_family contains domain if {
	some recipient in mail.outside
	domain := recipient.domain
	every other in _at(domain) {
		other.family
		other.decision.strength == "strong"
	}
}

_of_the_family contains domain if {
	input.event.to_family
	some domain in input.event.recipient_domains
}

_perhaps_of_the_family contains domain if {
	some recipient in mail.outside
	domain := recipient.domain
	not domain in _of_the_family
	every other in _at(domain) {
		_perhaps_family(other)
	}
}

_perhaps_family(recipient) if recipient.family

_perhaps_family(recipient) if recipient.perhaps_family

# A record tells the family by the organisation or the role that it names.
_whom := ["recipient_org|recipient_role"] if input.event.kind == "disclosure"

_whom := [] if input.event.kind == "message"

_at(domain) := [recipient | some recipient in mail.outside; recipient.domain == domain]

findings contains {"field": "sender", "domain": input.event.sender_domain, "needs": ["sender"]} if {
	_partner_shares
	domains.consumer(input.event.sender_domain)
}

findings contains {"field": "sender", "domain": input.event.sender_domain, "needs": ["sender", "direction"]} if {
	_unknown_shares
	not _unclear
	domains.consumer(input.event.sender_domain)
}

unproven contains {"field": "direction", "domain": input.event.sender_domain} if {
	_unknown_shares
	_unclear
	domains.consumer(input.event.sender_domain)
}

_may_share if _partner_shares

_may_share if _unknown_shares

_partner_shares if {
	input.event.kind == "message"
	input.event.sender_partner
	not _internal
}

# Who isn't a partner and writes in may be a parent: only mail that goes out is surely sharing.
_unknown_shares if {
	input.event.kind == "message"
	not input.event.sender_partner
	not _incoming
	not _internal
}

_incoming if input.event.direction == "in"

_internal if input.event.direction == "internal"

_unclear if input.event.direction == "unclear"

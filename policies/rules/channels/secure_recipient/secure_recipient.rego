# METADATA
# scope: package
# title: E-mail goes to addresses on the secure list of the day
# description: >-
#   Information goes by secure e-mail, and the list of secure domains of the event's own day says what
#   that is. A malformed address is never secure. Where the pack lets extra encryption count, an
#   encryption mark, a portal or enforced TLS that the log shows makes it right, and a log without
#   subjects, where the mark would stand, leaves it unproven. Mail that only the list of the protocol
#   finds wrong, because a later list knows the domain or because the protocol has no address format for
#   that kind of partner, speaks of the protocol and is nobody's breach.
# related_resources:
#   - ref: http://www.gov.uk/guidance/set-up-government-email-services-securely
#     description: Government Digital Service, set up government e-mail services securely
#   - ref: https://digital.nhs.uk/services/nhsmail/the-secure-email-standard
#     description: NHS England, the secure e-mail standard DCB1596
# schemas:
#   - input: schema.judged_event
# custom:
#   id: SEC-01
#   scope: event
#   severity: high
#   packs: [bromley-2017, uk-current]
#   controls: [gr/6, prot/8, prot/q11, gdpr/32]
#   needs: [recipients|recipient_address]
#   parameters: [extra_encryption_counts, extra_encryption_marks, kinds_with_a_pattern, own_list_until]
#   facts:
#     domain: domain
#     reason: code
#     mark: code
#   message: "E-mail went to {domain}, which was not on the list of secure domains on that day."
#   remedy: >-
#     Ask the recipient for a secure address, and use it or an encrypted channel from now on. If the
#     domain is secure by a local agreement, add it to the list of secure domains with its evidence.
#   false_alarms: >-
#     An alias of a secure mailbox; a local TLS agreement that the list doesn't hold; a kind of partner
#     (school, charity, probation) for which the protocol of 2017 has no pattern, where the log shows no
#     sign of the encryption that was there.
#   sources:
#     - source: Protocol 2017, section 8
#       confidence: read
#     - source: Government Digital Service and NHS guidance on secure e-mail
#       confidence: read
#     - source: UK GDPR, article 32
#       confidence: from memory
package rules.channels.secure_recipient

import data.lib.domains
import data.lib.mail

default applies := false

applies if {
	count(mail.destinations) > 0
	not mail.by_link
}

applies if {
	mail.destinations_missing
	not mail.by_link
}

findings contains _fact(destination) if {
	some destination in _wrong
	not destination.domain in _of_the_protocol
}

findings contains object.union(_fact(destination), {"about": "protocol"}) if {
	some destination in _wrong
	destination.domain in _of_the_protocol
}

unproven contains destination if {
	some destination in mail.destinations
	domains.in_doubt(destination.domain, "receive")
	not _encrypted(destination)
}

explanations contains {"reason": "extra encryption", "domain": destination.domain, "mark": mark} if {
	some destination in _insecure
	_encrypted(destination)
	some mark in _encryption
}

# The mark that would explain it stands in the subject, which the log may not have.
_fact(destination) := object.union(destination, {"needs": ["recipients", "subject"]}) if _mark_would_help(destination)

_fact(destination) := destination if not _mark_would_help(destination)

_mark_would_help(destination) if {
	destination.field == "recipients"
	destination.domain != ""
	input.pack.parameters.extra_encryption_counts
}

_insecure contains destination if {
	some destination in mail.destinations
	not domains.secure(destination.domain, "receive")
	not domains.in_doubt(destination.domain, "receive")
}

_wrong contains destination if {
	some destination in _insecure
	not _encrypted(destination)
}

# The list that the protocol wrote down is to blame, and not who sent the mail.
_of_the_protocol contains destination.domain if {
	some destination in _insecure
	domains.secure_later(destination.domain, "receive")
}

_of_the_protocol contains recipient.domain if {
	count(mail.encryption) > 0
	some recipient in mail.outside
	recipient.domain != ""
	mail.without_a_pattern(recipient.partner.kind)
}

# Encryption doesn't help where the address itself can't be read.
_encrypted(destination) if {
	destination.domain != ""
	count(_encryption) > 0
}

_encryption contains mark if {
	input.pack.parameters.extra_encryption_counts
	some mark in mail.encryption
}

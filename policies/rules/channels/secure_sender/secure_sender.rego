# METADATA
# scope: package
# title: E-mail comes from a secure address
# description: >-
#   Secure mail has two secure ends. The sender's domain is on the list of secure domains of the
#   event's own day. A recall shares nothing and internal mail leaves no house, so neither is judged.
#   Mail that only the list of the protocol finds wrong, because a later list knows the domain or because
#   the protocol has no address format for that kind of partner, speaks of the protocol and is nobody's
#   breach.
# related_resources:
#   - ref: http://www.gov.uk/guidance/set-up-government-email-services-securely
#     description: Government Digital Service, set up government e-mail services securely
# schemas:
#   - input: schema.judged_event
# custom:
#   id: SEC-02
#   scope: event
#   severity: medium
#   packs: [bromley-2017, uk-current]
#   controls: [prot/8, gdpr/32]
#   needs: [sender]
#   parameters: [extra_encryption_marks, kinds_with_a_pattern, own_list_until]
#   facts:
#     domain: domain
#   message: "E-mail came from {domain}, which was not on the list of secure domains on that day."
#   remedy: >-
#     Move the sender to a secure mailbox, or agree an encrypted channel with their organisation. If the
#     domain is secure by a local agreement, add it to the list of secure domains with its evidence.
#   false_alarms: >-
#     A gateway rewrote the sender's address; a parent or a member of the public wrote to the case worker.
#   sources:
#     - source: Protocol 2017, section 8
#       confidence: read
#     - source: Government Digital Service and NHS guidance on secure e-mail
#       confidence: read
#     - source: UK GDPR, article 32
#       confidence: from memory
package rules.channels.secure_sender

import data.lib.domains
import data.lib.mail

default applies := false

applies if {
	mail.between_organisations
	is_string(input.event.sender_domain)
	not mail.by_link
}

applies if {
	mail.between_organisations
	not input.event.provided.sender
	not mail.by_link
}

findings contains {"field": "sender", "domain": _insecure} if not _of_the_protocol

findings contains {"field": "sender", "domain": _insecure, "about": "protocol"} if _of_the_protocol

unproven contains {"field": "sender", "domain": input.event.sender_domain} if {
	domains.in_doubt(input.event.sender_domain, "send")
}

_insecure := domain if {
	domain := input.event.sender_domain
	not domains.secure(domain, "send")
	not domains.in_doubt(domain, "send")
}

# The list that the protocol wrote down is to blame, and not who sent the mail.
_of_the_protocol if domains.secure_later(_insecure, "send")

_of_the_protocol if {
	_insecure != ""
	count(mail.encryption) > 0
	mail.without_a_pattern(input.event.sender_partner.kind)
}

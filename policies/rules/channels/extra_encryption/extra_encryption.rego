# METADATA
# scope: package
# title: Unlisted partners get extra encryption
# description: >-
#   A partner whose domain is not on the list of secure domains, such as a school or a charity, gets
#   personal information only where the log shows that it was encrypted: a mark that makes the gateway
#   encrypt, a portal, enforced TLS, or TLS in the message's own row, but not a connector that uses TLS
#   where it can. Without subjects, where the mark would stand, it is unproven.
#   The family's own mailbox, consumer mail, look-alike, malformed and retired domains are left to the
#   rules that name the graver fault.
# related_resources:
#   - ref: https://digital.nhs.uk/services/nhsmail/the-secure-email-standard
#     description: NHS England, the secure e-mail standard DCB1596
#   - ref: https://yourspace.merseycare.nhs.uk/trust-wide-news/your-guide-sending-secure-emails
#     description: Mersey Care NHS, guide to sending secure e-mails
# schemas:
#   - input: schema.judged_event
# custom:
#   id: SEC-06
#   scope: event
#   severity: high
#   packs: [uk-current]
#   controls: [gdpr/32]
#   needs: [recipients]
#   parameters: [extra_encryption_marks]
#   facts:
#     domain: domain
#     reason: code
#     mark: code
#   message: "Mail went to {domain}, which is not on the list of secure domains, and nothing shows that it was encrypted."
#   remedy: >-
#     Ask the e-mail team whether the message was encrypted on its way. From now on put [secure] at the start
#     of the subject or use the portal, and note an agreement on enforced TLS in the list of secure domains.
#   false_alarms: >-
#     The gateway encrypts without leaving a mark, or the mark was taken off; a local agreement on enforced
#     TLS that the list doesn't hold.
#   sources:
#     - source: Mersey Care NHS, guide to sending secure e-mails ([secure] where the recipient is not accredited)
#       confidence: read
#     - source: Xentrall, secure e-mail (Microsoft message encryption and enforced TLS as the fallback)
#       confidence: in part
#     - source: UK GDPR, article 32
#       confidence: from memory
package rules.channels.extra_encryption

import data.lib.domains
import data.lib.mail

default applies := false

applies if count(_partners) > 0

applies if mail.recipients_missing

findings contains _fact(recipient) if {
	count(_protection) == 0
	some recipient in _unlisted
	not recipient.family
}

unproven contains _fact(recipient) if {
	count(_protection) == 0
	some recipient in _unlisted
	recipient.family
}

unproven contains _fact(recipient) if {
	count(_protection) == 0
	some recipient in _partners
	domains.in_doubt(recipient.domain, "receive")
}

explanations contains {"reason": "extra encryption", "domain": recipient.domain, "mark": mark} if {
	some recipient in _unlisted
	some mark in _protection
}

_protection contains mark if some mark in mail.encryption

# Not what a connector would have liked, but what the log says of this message.
_protection contains "tls" if "tls" in input.event.marks

# The mark that makes a gateway encrypt stands in the subject.
_fact(recipient) := {"field": "recipients", "domain": recipient.domain, "needs": ["recipients", "subject"]}

_unlisted contains recipient if {
	some recipient in _partners
	not domains.secure(recipient.domain, "receive")
	not domains.in_doubt(recipient.domain, "receive")
}

_partners contains recipient if {
	some recipient in mail.outside
	recipient.domain != ""
	not recipient.lookalike
	not _surely_family(recipient)
	not domains.consumer(recipient.domain)
	not domains.retired_after(recipient.domain)
}

_surely_family(recipient) if {
	recipient.family
	recipient.decision.strength == "strong"
}

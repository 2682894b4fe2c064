# METADATA
# scope: package
# title: Retired domains are not used
# description: >-
#   Families of secure domains were closed: GCSx and the gsi family in March 2019, pnn.police.uk force by
#   force. Mail to a domain after its last day may never have arrived, so a child's information may be
#   missing where it was needed; mail from one may not come from whom it names. The list of secure domains
#   gives the last day. Where it says that nobody knows the end, mail after the first users left is
#   unproven. Mail among colleagues is not judged.
# related_resources:
#   - ref: https://www.xentrall.org.uk/ict/secure-email/
#     description: Xentrall Shared Services, secure e-mail, on the closing of GCSx
#   - ref: http://standards.police.uk/library/bps60128/bps60128-0000-00.html
#     description: Police standards, replacement of the gsi family of domains
# schemas:
#   - input: schema.judged_event
# custom:
#   id: SEC-03
#   scope: event
#   severity: high
#   packs: [uk-current]
#   controls: [prot/8, cal/7]
#   needs: [recipients|recipient_address, sender|recipient_address]
#   facts:
#     domain: domain
#     last_day: date
#   message: "Mail used {domain}, which was closed after {last_day}, so it may never have arrived."
#   remedy: >-
#     Find out today whether the information arrived. If it did not, send it to the address that the
#     organisation uses now, and take the old address out of address books and templates.
#   false_alarms: >-
#     The old domain was still forwarded; the list gives too early a last day for that organisation, which
#     a row of its own in the list of secure domains puts right.
#   sources:
#     - source: Xentrall, secure e-mail (GCSx stopped sending and receiving on 31 March 2019)
#       confidence: read
#     - source: Government Digital Service and police standards on the end of gsi, gse and gsx
#       confidence: read
#     - source: Police National Enabling Programmes (pnn.police.uk was left force by force)
#       confidence: in part
package rules.channels.retired_domain

import data.lib.domains
import data.lib.mail

default applies := false

applies if count(mail.destinations) > 0

applies if mail.destinations_missing

findings contains object.union(used, {"last_day": domains.retired_after(used.domain)}) if some used in _used

unproven contains used if {
	some used in _used
	domains.perhaps_retired(used.domain)
}

_used contains destination if some destination in mail.destinations

_used contains {"field": "sender", "domain": input.event.sender_domain, "needs": ["sender", "recipients"]} if {
	count(mail.outside) > 0
}

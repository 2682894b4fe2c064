# METADATA
# scope: package
# title: E-mail goes to addresses on the secure list
# description: The domain of each recipient is on the secure list on the day.
# custom:
#   id: SEC-01
#   scope: event
#   severity: medium
#   packs: [new-protocol]
#   controls: [prot/8]
#   needs: []
#   facts: {domain: domain}
#   message: "{domain} is not on the secure list."
#   remedy: "Use a listed address."
#   false_alarms: "None known."
#   sources:
#   - source: Protocol 2017, section 8
#     confidence: read
#   effective_from: 2020-02-01
package rules.channels.listed_domain

default applies := false

applies if input.event.kind == "message"

findings contains {"field": "recipients", "domain": recipient.domain, "needs": ["recipients"]} if {
	some recipient in input.event.recipients
	not listed(recipient.domain)
}

listed(domain) if {
	some row in input.reference.secure_domains[domain]
	row.valid_from <= input.event.date
	row.valid_to >= input.event.date
}

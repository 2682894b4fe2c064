# METADATA
# scope: package
# title: The secure-domain list is checked
# description: >-
#   Whether an address is secure changes: organisations move, join and leave. Each row of the list is
#   checked again within its time, and each kind of partner that the logs show has a row at all. Where the
#   protocol's own list fails mail that today's list holds secure, the list is out of date, and no sender
#   did anything wrong: that is one finding about the protocol, however many messages there were.
# related_resources:
#   - ref: https://gov.uk/guidance/common-technology-services-cts-secure-email-blueprint
#     description: Government secure e-mail guidance
# schemas:
#   - input: schema.judged_protocol
# custom:
#   id: GOV-03
#   scope: protocol
#   severity: medium
#   packs: [bromley-2017, uk-current]
#   controls: [prot/8]
#   needs: []
#   parameters: [recheck_days]
#   facts:
#     matter: code
#     domain: domain
#     due_on: date
#     partner_kind: code
#     events: number
#   message: "The list of secure domains needs attention: {matter}."
#   remedy: >-
#     Check the rows named here against the partner's own word and the national lists, and enter the day and
#     the evidence. Where a kind of partner has no row, agree on a secure way with it and write that down.
#   false_alarms: "The row was checked and the day not entered; that kind of partner is only ever reached by a portal."
#   sources:
#     - source: Protocol 2017, section 8, three address formats for local authority, health and police
#       confidence: read
#     - source: How often a row is checked is the list's own or the pack's
#       confidence: judgement
package rules.governance.secure_domains_checked

default applies := false

applies if input.protocol.kind in {"secure_domain", "partner_kind", "outdated_list"}

findings contains {
	"field": "checked_on",
	"domain": input.protocol.pattern,
	"due_on": input.protocol.recheck_on,
	"matter": concat("", [input.protocol.pattern, " should have been checked again by ", input.protocol.recheck_on]),
} if {
	input.protocol.kind == "secure_domain"
	input.protocol.recheck_on < input.as_of
}

findings contains {
	"field": "pattern",
	"partner_kind": input.protocol.partner_kind,
	"matter": concat("", ["it has no address format for partners of the kind ", input.protocol.partner_kind]),
} if {
	input.protocol.kind == "partner_kind"
	not _no_such_partner
}

findings contains {
	"field": "pattern",
	"events": input.protocol.events,
	"matter": concat("", [
		"as the protocol writes it, it rejects ", format_int(input.protocol.events, 10),
		_entries, " with addresses that today's list holds secure (", input.protocol.domains, ")",
	]),
} if {
	input.protocol.kind == "outdated_list"
	input.protocol.events > 0
}

unproven contains {"field": "checked_on", "domain": input.protocol.pattern} if {
	input.protocol.kind == "secure_domain"
	not input.protocol.recheck_on
}

_no_such_partner if input.protocol.partners == 0

_no_such_partner if input.protocol.events == 0

default _entries := " disclosures or messages"

_entries := " disclosure or message" if input.protocol.events == 1

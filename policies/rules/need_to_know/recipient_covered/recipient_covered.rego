# METADATA
# scope: package
# title: The recipient is a signatory, or covered by an agreement in force on the day
# description: >-
#   Partners who signed the protocol, and organisations that an agreement binds on the day, know how
#   to treat what they receive. Anyone else needs an agreement first, except in an emergency, under a
#   statutory duty or a court order, which the record or one that is tied to it states. A recipient of a message whom the
#   partners table doesn't know is not judged here. A name that says only what kind of organisation it
#   was, such as "GP", leaves it unproven.
# related_resources:
#   - ref: https://ico.org.uk/for-organisations/guide-to-data-protection/ico-codes-of-practice/data-sharing-a-code-of-practice/about-this-code/
#     description: ICO data sharing code of practice
# schemas:
#   - input: schema.judged_event
# custom:
#   id: NTK-02
#   scope: event
#   severity: high
#   packs: [bromley-2017, uk-current]
#   controls: [cal/4, prot/12]
#   needs: [partners, recipient_org|recipients]
#   parameters: [duty_words]
#   facts:
#     organisation: code
#     reason: code
#     agreement: id
#   message: "{organisation} was neither a signatory nor bound by an agreement in force on that day."
#   remedy: >-
#     Make an agreement with the organisation before the next disclosure, or ask it to sign the protocol.
#     If it signed, or if the name is another one for a signatory, put that in the partners table.
#   false_alarms: >-
#     A single disclosure that could not wait, in a log without a column for emergencies; a new trading
#     name of a signatory; a school of a signatory.
#   sources:
#     - source: Protocol 2017, section 12, and Caldicott principle 4 (2013)
#       confidence: read
#     - source: ICO data sharing code of practice, data sharing agreements
#       confidence: in part
package rules.need_to_know.recipient_covered

import data.lib.grounds
import data.lib.mail
import data.lib.texts

default applies := false

applies if {
	input.event.kind == "disclosure"
	count(input.event.recipient_partners) > 0
}

applies if {
	input.event.kind == "disclosure"
	not input.event.provided.recipient_org
}

applies if {
	some recipient in mail.outside
	recipient.partner
}

applies if {
	count(mail.outside) > 0
	not input.event.provided.partners
}

applies if mail.recipients_missing

findings contains fact if {
	count(_lawful) == 0
	not _perhaps_lawful
	some fact in _uncovered
	not _generic(fact.organisation)
}

unproven contains fact if {
	count(_lawful) == 0
	some fact in _uncovered
	_generic(fact.organisation)
}

unproven contains fact if {
	count(_lawful) == 0
	_perhaps_lawful
	some fact in _uncovered
}

explanations contains {"reason": reason, "organisation": fact.organisation} if {
	some fact in _uncovered
	some reason in _lawful
}

explanations contains {"reason": "agreement in force", "organisation": party.organisation, "agreement": agreement} if {
	some party in _parties
	not party.signatory
	some agreement in party.agreements
}

# A duty to tell binds also towards those who signed nothing; the kind alone, without its reason, names no duty.
_lawful contains reason if some reason in grounds.strong

_lawful contains "statutory duty" if _duty(input.event)

_lawful contains "statutory duty" if {
	some link in input.event.links
	link.strength == "strong"
	_duty(link)
}

_perhaps_lawful if count(grounds.weak) > 0

_perhaps_lawful if {
	some link in input.event.links
	link.strength == "weak"
	_duty(link)
}

_duty(record) if {
	record.no_consent_kind == "statutory duty"
	texts.says_something(record.no_consent_reason)
}

_duty(record) if {
	not record.no_consent_kind
	texts.holds(record.no_consent_reason, input.pack.plain.duty_words)
}

# A signatory needs no agreement; that a stranger has none can only be told where the table was given.
_uncovered contains {
	"field": party.field, "organisation": party.organisation,
	"needs": ["partners", "agreements", "recipient_org|recipients"],
} if {
	some party in _parties
	not party.signatory
	count(party.agreements) == 0
}

_parties contains {
	"field": "recipient_org",
	"organisation": recipient.written,
	"signatory": _signatory(recipient),
	"agreements": _agreements(recipient),
} if {
	input.event.kind == "disclosure"
	some recipient in input.event.recipient_partners
}

_parties contains {
	"field": "recipients",
	"organisation": recipient.partner.name,
	"signatory": _signatory(recipient),
	"agreements": _agreements(recipient.partner),
} if {
	some recipient in mail.outside
}

default _signatory(_) := false

_signatory(recipient) if recipient.partner.signatory

# "GP" says what kind of organisation it was and not which, and that one may have signed.
_generic(organisation) if input.pack.plain.generic_recipients[texts.plain(organisation)]

default _agreements(_) := []

_agreements(bound) := bound.agreements

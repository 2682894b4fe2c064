# METADATA
# scope: package
# title: A misdirected disclosure has an incident
# description: >-
#   A recall, an answer that the mail came to the wrong person, or mail to a false or mistyped address shows
#   that information may have gone astray. Each such case is written down as an incident, even when nothing
#   came of it, because that is how the next one is prevented. Where no case log was given, the incident may
#   be in it. A false address that only the record of a disclosure gives counts too, unless one letter of it
#   may have been mistyped there.
# related_resources:
#   - ref: https://ico.org.uk/for-organisations/guide-to-data-protection/ico-codes-of-practice/data-sharing-a-code-of-practice/about-this-code/
#     description: ICO data sharing code of practice
# schemas:
#   - input: schema.judged_event
# custom:
#   id: INC-02
#   scope: case
#   severity: high
#   packs: [bromley-2017, uk-current]
#   controls: [gdpr/33.5]
#   needs: [subject, recipients]
#   parameters: [incident_window]
#   ties: [incident]
#   facts:
#     sign: code
#     reason: code
#   message: "{sign} suggests that information went to the wrong place, and the case has no incident for it."
#   remedy: >-
#     Find out where the information went and whether it was deleted. Open an incident and tell the data
#     protection officer, who decides whether it must be reported.
#   false_alarms: >-
#     A recall to correct a typing mistake; a false address that refused the mail; an incident that is kept
#     in a system that was not exported.
#   sources:
#     - source: UK GDPR, article 33(5)
#       confidence: from memory
#     - source: Caldicott principle 6 (2013), as the protocol of 2017 quotes it
#       confidence: read
package rules.incidents.misdirection_has_incident

import data.lib.mail

default applies := false

applies if count(_signs) > 0

applies if count(_perhaps) > 0

applies if {
	input.event.kind == "message"
	not input.event.provided.subject
}

applies if mail.recipients_missing

findings contains {"field": sign.field, "sign": sign.sign, "needs": [sign.field, "case_log|incident_log"]} if {
	input.event.sequels.incident.found == false
	some sign in _signs
}

unproven contains sign if {
	input.event.sequels.incident.found == false
	some sign in _perhaps
}

unproven contains sign if {
	not input.event.sequels.incident
	some sign in _signs
}

unproven contains sign if {
	input.event.sequels.incident.found
	input.event.sequels.incident.strength != "strong"
	some sign in _signs
}

explanations contains {"reason": "an incident of the case"} if {
	count(_signs) > 0
	input.event.sequels.incident.found
	input.event.sequels.incident.strength == "strong"
}

_signs contains {"field": "subject", "sign": "A recall"} if {
	input.event.kind == "message"
	input.event.recall
}

_signs contains {"field": "subject", "sign": "An answer from the wrong person"} if {
	input.event.kind == "message"
	input.event.wrong_recipient
}

_signs contains {"field": "recipients", "sign": "A false or mistyped address"} if {
	input.event.kind == "message"
	some recipient in input.event.recipients
	recipient.lookalike
}

# Where no e-mail log shows the message, its record may: the incident is only looked for then.
_signs contains {"field": "recipient_address", "sign": "A false or mistyped address"} if {
	input.event.kind == "disclosure"
	input.event.sequels.incident
	some noted in input.event.false_domains
	noted.how != "one letter off"
}

# Written by hand, a letter may be wrong in the record alone.
_perhaps contains {"field": "recipient_address", "sign": "A false or mistyped address"} if {
	input.event.kind == "disclosure"
	input.event.sequels.incident
	some noted in input.event.false_domains
	noted.how == "one letter off"
}

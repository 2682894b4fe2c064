# METADATA
# scope: package
# title: A refusal of consent is respected or overridden with reasons
# description: >-
#   A person's refusal may be overridden where there is good reason, and that reason is written down: in
#   the ground for sharing without consent or in words beside it. Both blank after a refusal or a
#   withdrawal look as if nobody had weighed it. An emergency or a court order explains it. A refusal or
#   withdrawal that is dated after the disclosure is no fault of it; a withdrawal on the same day is
#   unproven. A refusal that stands undated on the record of a disclosure is taken as the answer that was
#   given before it. Often the refusal or withdrawal stands in an entry of its own: the last of the case
#   before the disclosure counts, unless the record itself gives a later consent. A record that says
#   "given" without a day is thought to mean an earlier one where the log of consents holds that too. One
#   of somebody else, for other recipients perhaps, or of the same day is unproven, and so is one before a
#   disclosure that, as its record says, needed no consent.
# related_resources:
#   - ref: https://www.cooklawyers.co.uk/new-dfe-guidance-on-information-sharing-for-safeguarding-practitioners/
#     description: Summary of the Department for Education's seven golden rules of 2024
#   - ref: https://seftonscp.procedures.org.uk/qkyoqs/information-sharing-and-confidentiality/information-sharing
#     description: Local safeguarding procedures on information sharing and consent
# schemas:
#   - input: schema.judged_event
# custom:
#   id: CON-03
#   scope: event
#   severity: high
#   packs: [bromley-2017, uk-current]
#   controls: [gr15/4, gr24/3, prot/7, cal/6]
#   needs: [consent_status, no_consent_reason|no_consent_kind]
#   parameters: [no_consent_kinds]
#   facts:
#     status: code
#     reason: code
#   message: "Consent was {status}, and the information was shared with no reason on record for overriding that."
#   remedy: >-
#     Ask who shared on what ground they overrode the refusal, and record it. If there was none, treat it
#     as an incident: tell the person in charge of data protection, and consider what to tell the person
#     who refused.
#   false_alarms: >-
#     The refusal was for another purpose or another recipient; the reason is written among the general
#     reasons; the withdrawal came later the same day.
#   sources:
#     - source: Protocol 2017, sections 6 and 7, and golden rule 4 (2015)
#       confidence: read
#     - source: Department for Education, information sharing advice of 2024, golden rule 3
#       confidence: read
package rules.consent.refusal_respected

import data.lib.consent
import data.lib.texts

default applies := false

applies if {
	input.event.kind == "disclosure"
	_perhaps_refused
}

applies if _taken_back

findings contains _not_overridden if {
	_refused
	_surely_before
	count(consent.perhaps_moot) == 0
}

unproven contains _not_overridden if {
	_refused
	not _surely_before
}

unproven contains _not_overridden if {
	_refused
	_surely_before
	count(consent.perhaps_moot) > 0
}

unproven contains _not_overridden if input.event.consent_status == "unclear"

findings contains _against_the_entry if {
	_leans_on_consent
	input.event.consent_record.strength == "strong"
	count(consent.perhaps_moot) == 0
}

unproven contains _against_the_entry if not _leans_on_consent

unproven contains _against_the_entry if input.event.consent_record.strength == "weak"

unproven contains _against_the_entry if count(consent.perhaps_moot) > 0

explanations contains {"reason": reason} if {
	not _after
	some reason in consent.moot
}

explanations contains {"reason": "reason for overriding it"} if {
	not _after
	_reasoned
}

# In an entry of its own, where the record of the disclosure doesn't say so itself.
_taken_back if {
	input.event.kind == "disclosure"
	not _refused
	input.event.consent_record.status in {"refused", "withdrawn"}
}

_against_the_entry := {
	"field": "no_consent_reason", "status": input.event.consent_record.status,
	"needs": array.concat(["consent_status", "no_consent_reason"], _own_date),
} if {
	_taken_back
	not _reasoned
	count(consent.moot) == 0
}

# A consent that the record itself gives may be later, in a log that has no column for its date.
_own_date := ["consent_at"] if {
	_given
	not _dated
	not _kept_in_that_log
}

_own_date := [] if not _given

_own_date := [] if _dated

_own_date := [] if _kept_in_that_log

# A log that holds when it was given and when it was taken back would hold that it was given again.
_kept_in_that_log if input.event.consent_record.given_before

# What somebody refused once may be no matter for a disclosure that needs no consent.
_leans_on_consent if _given

_leans_on_consent if input.event.basis == "consent"

# Whoever writes that nobody was asked has not seen that somebody was, and refused.
_leans_on_consent if input.event.consent_status == "not sought"

_given if input.event.consent_status == "given"

_perhaps_refused if _refused

_perhaps_refused if input.event.consent_status == "unclear"

_perhaps_refused if not input.event.provided.consent_status

_refused if input.event.consent_status in {"refused", "withdrawn"}

_not_overridden := {
	"field": "no_consent_reason", "status": input.event.consent_status,
	"needs": array.concat(["consent_status", "no_consent_reason"], _dates),
} if {
	not _after
	not _reasoned
	count(consent.moot) == 0
}

_reasoned if texts.says_something(input.event.no_consent_reason)

_after if input.event.consent_lead_days < 0

# Only a withdrawal can come after a consent that the disclosure was right to rely on.
_surely_before if input.event.consent_status == "refused"

_surely_before if {
	input.event.consent_status == "withdrawn"
	not _same_day
}

_same_day if input.event.consent_lead_days == 0

_dates := ["consent_at"] if {
	input.event.consent_status != "refused"
	not _dated
}

_dates := [] if input.event.consent_status == "refused"

_dates := [] if _dated

# In a column of its own, or behind the answer.
_dated if is_number(input.event.consent_lead_days)

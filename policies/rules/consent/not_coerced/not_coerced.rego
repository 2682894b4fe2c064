# METADATA
# scope: package
# title: Consent is not coerced
# description: >-
#   Consent that was had by pressure, or made a condition of help, is none. The rule reports what the
#   record itself marks. That nothing is marked does not prove that consent was free: that is the
#   auditor's question. An answer that nobody could read is unproven.
# related_resources:
#   - ref: https://seftonscp.procedures.org.uk/qkyoqs/information-sharing-and-confidentiality/information-sharing
#     description: Local safeguarding procedures on information sharing and consent
# schemas:
#   - input: schema.judged_event
# custom:
#   id: CON-09
#   scope: event
#   severity: high
#   packs: [bromley-2017]
#   controls: [prot/7]
#   needs: [consent_status, consent_pressure]
#   facts: {}
#   message: "The record marks that consent was given under pressure or as a condition."
#   remedy: >-
#     Do not rely on this consent. Speak to the person alone, find out what happened, and record on which
#     other ground the information may be shared, or ask again in a way that leaves them free.
#   false_alarms: >-
#     The mark means pressure by somebody else that the worker noticed and dealt with.
#   sources:
#     - source: Protocol 2017, section 7
#       confidence: read
package rules.consent.not_coerced

default applies := false

applies if input.event.consent_pressure

applies if {
	input.event.kind in {"disclosure", "consent"}
	_perhaps_given
}

findings contains {"field": "consent_pressure", "needs": ["consent_pressure"]} if input.event.consent_pressure == "yes"

unproven contains {"field": "consent_pressure"} if input.event.consent_pressure == "unclear"

_perhaps_given if input.event.consent_status in {"given", "unclear"}

_perhaps_given if not input.event.provided.consent_status

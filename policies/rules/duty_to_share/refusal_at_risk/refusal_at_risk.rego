# METADATA
# scope: package
# title: A request about a child at risk is not refused
# description: >-
#   Where there is a clear risk of significant harm to a child, the information must be shared. A
#   refusal of a request that the log itself flags with significant harm needs a person's eyes at once:
#   under-sharing costs more than over-sharing. A decision that nobody can read may be one, and is
#   unproven. The rule doesn't judge whether the refusal was right.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: Department for Education, information sharing advice, golden rule 1 of 2024
# schemas:
#   - input: schema.judged_event
# custom:
#   id: DTS-02
#   scope: event
#   severity: critical
#   packs: [bromley-2017, uk-current]
#   controls: [prot/1, prot/6, cal/7]
#   needs: [harm]
#   facts: {}
#   message: "A request was refused although significant harm is flagged."
#   remedy: >-
#     Read the refusal today with a senior colleague. If the risk stands, share the information now and
#     record why; if not, record who decided that and on what grounds.
#   false_alarms: "Another agency already had the information; the police asked to hold it back."
#   sources:
#     - source: Protocol 2017, sections 1 and 6
#       confidence: read
#     - source: Caldicott principle 7 (2020)
#       confidence: from memory
package rules.duty_to_share.refusal_at_risk

default applies := false

applies if _refused

applies if _perhaps_refused

findings contains {"field": "harm"} if {
	_refused
	input.event.harm == "significant harm"
}

unproven contains {"field": "harm"} if {
	_refused
	input.event.harm == "unclear"
}

unproven contains {"field": "decision"} if _perhaps_refused

_refused if input.event.kind == "refusal"

# A decision that nobody could read may be a refusal; only where harm is flagged is it worth a person's time.
_perhaps_refused if {
	input.event.kind == "unclear"
	input.event.decision == "unclear"
	input.event.harm == "significant harm"
}

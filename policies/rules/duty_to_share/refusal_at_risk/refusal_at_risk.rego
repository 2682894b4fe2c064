# METADATA
# scope: package
# title: A request about a child at risk is not refused
# description: >-
#   Where there is a clear risk of significant harm to a child, the information must be shared. A
#   refusal of a request that the log itself flags with significant harm needs a person's eyes at once:
#   under-sharing costs more than over-sharing. A refusal that was reversed by a disclosure to the
#   requester within the pack's time is explained; a later reversal is not. A decision that nobody can
#   read may be a refusal, and is unproven. The rule doesn't judge whether the refusal was right.
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
#   parameters: [share_within]
#   facts:
#     shared_on: date
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

import data.lib.clocks

default applies := false

applies if _refused

applies if _perhaps_refused

findings contains {"field": "harm"} if {
	_refused
	input.event.harm == "significant harm"
	not _reversed
	not _perhaps_reversed
}

unproven contains {"field": "harm"} if {
	_refused
	input.event.harm == "unclear"
	not _reversed
}

unproven contains {"field": "shared_at"} if {
	_refused
	input.event.harm == "significant harm"
	_perhaps_reversed
}

unproven contains {"field": "decision"} if _perhaps_refused

explanations contains object.union({"reason": "shared after all"}, {"shared_on": day | day := input.event.sequels.undone.on}) if {
	_refused
	input.event.harm in {"significant harm", "unclear"}
	_reversed
}

_refused if input.event.kind == "refusal"

_reversed if _reversal == "kept"

# It may have been reversed in time; a disclosure that surely came later settles nothing.
_perhaps_reversed if {
	_reversal == "doubtful"
	input.event.sequels.undone.found
	not clocks.beyond(input.event.sequels.undone, input.pack.parameters.share_within)
}

_reversal := clocks.state(input.event.sequels.undone, input.pack.parameters.share_within)

# A decision that nobody could read may be a refusal; only where harm is flagged is it worth a person's time.
_perhaps_refused if {
	input.event.kind == "unclear"
	input.event.decision == "unclear"
	input.event.harm == "significant harm"
}

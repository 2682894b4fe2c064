# METADATA
# scope: package
# title: Identifiable data only where the purpose needs it
# description: >-
#   Statistics, training, research and the planning of services can do without knowing which child it
#   is. Such purposes are known by the pack's words; a purpose that also speaks of the care of one
#   child isn't meant, and a word that can mean either ("training", "planning") counts only when it
#   stands alone. Where the record says that what was shared names nobody, the log alone names the child.
#   Whether the purpose could have been met without the identity is for a person to
#   judge.
# related_resources:
#   - ref: https://www.dacbeachcroft.com/en/gb/articles/2020/december/key-updates-for-the-health-and-care-sector-from-the-national-data-guardian/
#     description: The Caldicott principles of 2020, a summary
# schemas:
#   - input: schema.judged_event
# custom:
#   id: NTK-08
#   scope: event
#   severity: medium
#   packs: [bromley-2017, uk-current]
#   controls: [cal/2, prot/flow]
#   needs: [purpose, child_name, date_of_birth, child_ref]
#   parameters: [impersonal_purposes, impersonal_purposes_alone, personal_purposes, anonymous_words]
#   facts:
#     identifier: code
#     reason: code
#   message: "The purpose is statistics, training, research or the planning of services, and the entry carries the child's {identifier}."
#   remedy: >-
#     Ask for what went out to be replaced by figures or by an example without identities, and for the
#     rest to be deleted.
#   false_alarms: >-
#     The log names the child and what was shared did not; a purpose for one child in words like those
#     of the list.
#   sources:
#     - source: Protocol 2017, Caldicott principle 2 (2013) and flowchart
#       confidence: read
package rules.need_to_know.identifiable_only_if_needed

import data.lib.texts

default applies := false

applies if _impersonal

applies if {
	input.event.kind == "disclosure"
	not input.event.provided.purpose
}

findings contains {
	"field": "purpose", "identifier": _names[identifier],
	"needs": ["purpose", identifier],
} if {
	_impersonal
	not _anonymous
	some identifier in input.event.identifiers
}

explanations contains {"reason": "what was shared names nobody"} if {
	_impersonal
	_anonymous
}

_anonymous if texts.holds(input.event.what_shared, input.pack.plain.anonymous_words)

_impersonal if {
	input.event.kind == "disclosure"
	texts.holds(input.event.purpose, input.pack.plain.impersonal_purposes)
	not texts.holds(input.event.purpose, input.pack.plain.personal_purposes)
}

_impersonal if {
	input.event.kind == "disclosure"
	input.pack.plain.impersonal_purposes_alone[texts.plain(input.event.purpose)]
}

_names := {"child_name": "name", "date_of_birth": "date of birth", "child_ref": "reference"}

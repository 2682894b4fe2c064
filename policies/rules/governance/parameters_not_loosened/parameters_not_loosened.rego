# METADATA
# scope: package
# title: Parameters are not loosened
# description: >-
#   An organisation may ask for more than the pack does, and put its own values in the place of the pack's.
#   A local value that asks for less makes findings disappear without anybody deciding about them. The
#   rules that use it are then not assured: what they pass is not known to be right by the pack.
# related_resources:
#   - ref: https://ukcgc.uk/checklist-for-new-guardians
#     description: UK Caldicott Guardian Council, checklist for new Guardians
# schemas:
#   - input: schema.judged_protocol
# custom:
#   id: GOV-06
#   scope: protocol
#   severity: high
#   packs: [bromley-2017, uk-current]
#   controls: [cal/6]
#   needs: []
#   facts:
#     parameter: code
#     ours: code
#     local: code
#     rules: code
#   message: "The value {parameter} is set to {local}, which asks for less than the pack's {ours}; not assured: {rules}."
#   remedy: >-
#     Take the pack's value again, or have the local one approved by the Caldicott Guardian with its reason
#     and say so wherever the results of these rules are shown.
#   false_alarms: "A written local agreement sets the value, such as a longer answer time."
#   sources:
#     - source: Caldicott principle 6; a weaker test can't show that the law is kept
#       confidence: judgement
package rules.governance.parameters_not_loosened

default applies := false

applies if input.protocol.kind == "parameter"

findings contains {
	"field": "",
	"parameter": replace(input.protocol.parameter, "_", " "),
	"ours": _ours,
	"local": _local,
	"rules": _rules,
} if {
	input.protocol.loosened
}

unproven contains {"field": "", "parameter": replace(input.protocol.parameter, "_", " ")} if {
	not _weighed
}

_weighed if input.protocol.loosened in {true, false}

default _ours := "own value"

_ours := input.protocol.ours

default _local := "another value"

_local := input.protocol.local

default _rules := "no rule"

_rules := concat(", ", sort(input.protocol.rules)) if count(input.protocol.rules) > 0

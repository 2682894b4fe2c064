# METADATA
# title: Asking every rule
# description: >-
#   A rule is on by existing: whatever stands in rules/<topic>/<rule_name> is asked, for the topics named
#   here. The host drops the answers of rules that the item's pack doesn't list, and compares the number
#   asked with its own catalogue: a rule that says nothing must never look like a pass, and neither must
#   one of a topic that nobody named here.
package lib.dispatch

# METADATA
# title: The answers of the rules that apply to the input, and how many rules were asked
answer := {"asked": count(_asked), "answers": _answers}

_asked := [applies | applies := data.rules[_][_].applies]

_answers := [said | some said in _of_topic[_]]

# METADATA
# title: The topics whose rules are asked
topics := object.keys(_of_topic)

_of_topic := {
	"channels": _channels,
	"consent": _consent,
	"data_quality": _data_quality,
	"duty_to_share": _duty_to_share,
	"governance": _governance,
	"incidents": _incidents,
	"lawful_basis": _lawful_basis,
	"need_to_know": _need_to_know,
	"openness": _openness,
	"records": _records,
	"retention": _retention,
}

# One list a topic: as one, all rules together are more code than a method of the Java machine may hold.
_channels := [said |
	some name
	data.rules.channels[name].applies == true
	said := {
		"rule": concat("/", ["channels", name]),
		"findings": data.rules.channels[name].findings,
		"unproven": {fact | some fact in data.rules.channels[name].unproven},
		"explanations": {fact | some fact in data.rules.channels[name].explanations},
	}
]

_consent := [said |
	some name
	data.rules.consent[name].applies == true
	said := {
		"rule": concat("/", ["consent", name]),
		"findings": data.rules.consent[name].findings,
		"unproven": {fact | some fact in data.rules.consent[name].unproven},
		"explanations": {fact | some fact in data.rules.consent[name].explanations},
	}
]

_data_quality := [said |
	some name
	data.rules.data_quality[name].applies == true
	said := {
		"rule": concat("/", ["data_quality", name]),
		"findings": data.rules.data_quality[name].findings,
		"unproven": {fact | some fact in data.rules.data_quality[name].unproven},
		"explanations": {fact | some fact in data.rules.data_quality[name].explanations},
	}
]

_duty_to_share := [said |
	some name
	data.rules.duty_to_share[name].applies == true
	said := {
		"rule": concat("/", ["duty_to_share", name]),
		"findings": data.rules.duty_to_share[name].findings,
		"unproven": {fact | some fact in data.rules.duty_to_share[name].unproven},
		"explanations": {fact | some fact in data.rules.duty_to_share[name].explanations},
	}
]

_governance := [said |
	some name
	data.rules.governance[name].applies == true
	said := {
		"rule": concat("/", ["governance", name]),
		"findings": data.rules.governance[name].findings,
		"unproven": {fact | some fact in data.rules.governance[name].unproven},
		"explanations": {fact | some fact in data.rules.governance[name].explanations},
	}
]

_incidents := [said |
	some name
	data.rules.incidents[name].applies == true
	said := {
		"rule": concat("/", ["incidents", name]),
		"findings": data.rules.incidents[name].findings,
		"unproven": {fact | some fact in data.rules.incidents[name].unproven},
		"explanations": {fact | some fact in data.rules.incidents[name].explanations},
	}
]

_lawful_basis := [said |
	some name
	data.rules.lawful_basis[name].applies == true
	said := {
		"rule": concat("/", ["lawful_basis", name]),
		"findings": data.rules.lawful_basis[name].findings,
		"unproven": {fact | some fact in data.rules.lawful_basis[name].unproven},
		"explanations": {fact | some fact in data.rules.lawful_basis[name].explanations},
	}
]

_need_to_know := [said |
	some name
	data.rules.need_to_know[name].applies == true
	said := {
		"rule": concat("/", ["need_to_know", name]),
		"findings": data.rules.need_to_know[name].findings,
		"unproven": {fact | some fact in data.rules.need_to_know[name].unproven},
		"explanations": {fact | some fact in data.rules.need_to_know[name].explanations},
	}
]

_openness := [said |
	some name
	data.rules.openness[name].applies == true
	said := {
		"rule": concat("/", ["openness", name]),
		"findings": data.rules.openness[name].findings,
		"unproven": {fact | some fact in data.rules.openness[name].unproven},
		"explanations": {fact | some fact in data.rules.openness[name].explanations},
	}
]

_records := [said |
	some name
	data.rules.records[name].applies == true
	said := {
		"rule": concat("/", ["records", name]),
		"findings": data.rules.records[name].findings,
		"unproven": {fact | some fact in data.rules.records[name].unproven},
		"explanations": {fact | some fact in data.rules.records[name].explanations},
	}
]

_retention := [said |
	some name
	data.rules.retention[name].applies == true
	said := {
		"rule": concat("/", ["retention", name]),
		"findings": data.rules.retention[name].findings,
		"unproven": {fact | some fact in data.rules.retention[name].unproven},
		"explanations": {fact | some fact in data.rules.retention[name].explanations},
	}
]

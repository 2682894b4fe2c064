# METADATA
# title: Rules about rules
# description: >-
#   Judges what the rules say of themselves and what the packs say of the rules. The input is what
#   "opa inspect -a -f json" prints; packs and schemas are loaded as data, as policies/README.md shows.
#   A rule with a mistyped need would be unproven for ever, and one that no pack lists would never be
#   asked: neither breaks anything that a test would see.
package checks.metadata

# METADATA
# title: What is wrong, each as a sentence that begins with where
problems contains _say([path, " has no metadata for its package"]) if {
	some path in _rule_namespaces
	not _rules[path]
}

problems contains _say([path, " has no tests"]) if {
	some path in _rule_namespaces
	not input.namespaces[concat("", [path, "_test"])]
}

problems contains _say([path, " lacks ", field]) if {
	some path, rule in _rules
	some field in ["title", "description", "related_resources", "schemas"]
	not rule[field]
}

problems contains _say([path, " lacks custom.", field]) if {
	some path, rule in _rules
	some field in [
		"id", "scope", "severity", "packs", "controls", "needs", "facts",
		"message", "remedy", "false_alarms", "sources",
	]
	not rule.custom[field]
}

problems contains _say([path, " has a title that ends in a full stop"]) if {
	some path, rule in _rules
	endswith(rule.title, ".")
}

problems contains _say([path, " has an id that is not three letters, a dash and two digits: ", rule.custom.id]) if {
	some path, rule in _rules
	not regex.match(`^[A-Z]{3}-[0-9]{2}$`, rule.custom.id)
}

problems contains _say([path, " has the id of ", other, ": ", rule.custom.id]) if {
	some path, rule in _rules
	some other, second in _rules
	path < other
	rule.custom.id == second.custom.id
}

problems contains _say([path, " has an unknown scope: ", rule.custom.scope]) if {
	some path, rule in _rules
	not rule.custom.scope in _scopes
}

problems contains _say([path, " has an unknown severity: ", rule.custom.severity]) if {
	some path, rule in _rules
	not rule.custom.severity in _severities
}

problems contains _say([path, " has a date that is none: ", rule.custom.effective_from]) if {
	some path, rule in _rules
	not regex.match(`^[0-9]{4}-[0-9]{2}-[0-9]{2}$`, rule.custom.effective_from)
}

problems contains _say([path, " needs a field or table that nobody fills: ", need]) if {
	some path, rule in _rules
	rule.custom.scope in _scopes
	some choice in rule.custom.needs
	some need in split(choice, "|")
	not _provided(rule.custom.scope)[need]
}

problems contains _say([path, " reads a parameter that pack ", name, " does not have: ", parameter]) if {
	some path, rule in _rules
	some parameter in rule.custom.parameters
	some name in rule.custom.packs
	pack := data.packs[name].pack
	not _has_parameter(pack, parameter)
}

problems contains _say([path, " names a fact in its message that it does not declare: ", fact]) if {
	some path, rule in _rules
	some part in array.slice(split(rule.custom.message, "{"), 1, 100)
	fact := split(part, "}")[0]
	not rule.custom.facts[fact]
}

problems contains _say([path, " declares a fact of an unknown kind: ", fact]) if {
	some path, rule in _rules
	some fact, kind in rule.custom.facts
	not kind in {"code", "date", "id", "domain", "person", "address", "number"}
}

problems contains _say([path, " has a source without its confidence"]) if {
	some path, rule in _rules
	some source in rule.custom.sources
	not _sourced(source)
}

problems contains _say([path, " is in a pack that is not there: ", pack]) if {
	some path, rule in _rules
	some pack in rule.custom.packs
	not data.packs[pack]
}

problems contains _say([path, " is not among the rules of pack ", name]) if {
	some path, rule in _rules
	some name in rule.custom.packs
	pack := data.packs[name].pack
	not pack.rules[rule.custom.id]
}

problems contains _say([path, " names a control that none of its packs has: ", control]) if {
	some path, rule in _rules
	some control in rule.custom.controls
	not _controls_of(rule)[control]
}

problems contains _say([path, " serves no control of pack ", name]) if {
	some path, rule in _rules
	some name in rule.custom.packs
	data.packs[name].controls
	count([control | some control in rule.custom.controls; control in _control_ids(name)]) == 0
}

problems contains _say(["pack ", name, " lists a rule that does not say it is in it: ", id]) if {
	some name
	data.packs[name].pack.rules[id]
	not _ids_in(name)[id]
}

problems contains _say(["pack ", name, " gives ", id, " an unknown severity: ", setting.severity]) if {
	some name, id
	setting := data.packs[name].pack.rules[id]
	not setting.severity in _severities
}

problems contains _say(["pack ", name, " has a parameter without value, source or confidence: ", parameter]) if {
	some name, parameter
	given := data.packs[name].pack.parameters[parameter]
	some field in ["value", "source", "confidence"]
	not field in object.keys(given)
}

problems contains _say(["pack ", name, " has two controls of one id: ", control.id]) if {
	some name
	some first, control in data.packs[name].controls
	some second, other in data.packs[name].controls
	first < second
	control.id == other.id
}

problems contains _say(["pack ", name, " has a control of an unknown kind: ", control.id]) if {
	some name
	some control in data.packs[name].controls
	not control.kind in {"automated", "partly", "manual"}
}

problems contains _say(["pack ", name, " has a control that no rule serves and that is not manual: ", control.id]) if {
	some name
	some control in data.packs[name].controls
	control.kind != "manual"
	not _served(name)[control.id]
}

problems contains _say(["pack ", name, " calls a control manual that a rule serves: ", control.id]) if {
	some name
	some control in data.packs[name].controls
	control.kind == "manual"
	_served(name)[control.id]
}

problems contains _say(["pack ", name, " has a control without the auditor's question: ", control.id]) if {
	some name
	some control in data.packs[name].controls
	control.kind != "automated"
	not control.question
}

problems contains _say(["pack ", name, " has a control without its source and confidence: ", control.id]) if {
	some name
	some control in data.packs[name].controls
	not _sourced(control)
}

problems contains "the input holds no rules: is it what opa inspect -a -f json prints?" if count(_rules) == 0

problems contains "no packs are loaded as data" if not data.packs

problems contains _say(["the schema of what is judged is not loaded as data: ", schema]) if {
	some schema, _ in _scopes_by_schema
	not data.schemas[schema]
}

_severities := {"critical", "high", "medium", "low", "info"}

_rule_namespaces contains path if {
	some path, _ in input.namespaces
	startswith(path, "data.rules.")
	not endswith(path, "_test")
}

_rules[path] := note.annotations if {
	some note in input.annotations
	note.annotations.scope == "package"
	path := concat(".", [part.value | some part in note.path])
	startswith(path, "data.rules.")
}

_scopes_by_schema := {
	"judged_event": {"event", "case"},
	"judged_log": {"log"},
	"judged_protocol": {"protocol"},
}

_scopes contains scope if some scope in _scopes_by_schema[_]

# What a log of that scope may provide: each schema has one object beside what every item is judged with.
_provided(scope) := {need: true |
	some schema, scopes in _scopes_by_schema
	scope in scopes
	some item in data.schemas[schema].properties
	some need, _ in item.properties.provided.properties
}

# A value may be false, so that looking it up proves nothing.
_has_parameter(pack, parameter) if parameter in object.keys(pack.parameters)

_control_ids(pack) := {control.id | some control in data.packs[pack].controls}

_controls_of(rule) := {control: true |
	some pack in rule.custom.packs
	some control in _control_ids(pack)
}

_ids_in(pack) := {rule.custom.id: true |
	some rule in _rules
	pack in rule.custom.packs
}

_served(pack) := {control: true |
	some rule in _rules
	pack in rule.custom.packs
	some control in rule.custom.controls
}

_sourced(source) if {
	source.source
	source.confidence in {"read", "in part", "from memory", "judgement"}
}

_say(parts) := concat("", parts)

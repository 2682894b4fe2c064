package checks.metadata_test

import data.checks.metadata

rule := {
	"scope": "package",
	"title": "Every disclosure has a decision record",
	"description": "Golden rule 7.",
	"related_resources": [{"ref": "https://example.org"}],
	"schemas": [{}],
	"custom": {
		"id": "REC-01", "scope": "event", "severity": "high", "packs": ["local"], "controls": ["gr/7"],
		"needs": ["recipients|purpose"], "facts": {"domain": "domain"}, "message": "Mail to {domain}.", "remedy": "Write it.",
		"false_alarms": "None.", "sources": [{"source": "Protocol", "confidence": "read"}],
	},
}

inspected(rules) := {
	"namespaces": object.union(
		{concat(".", ["data.rules", path]): [] | some path, _ in rules},
		{concat("", ["data.rules.", path, "_test"]): [] | some path, _ in rules},
	),
	"annotations": [{"path": [{"value": "data"}, {"value": "rules"}, {"value": path}], "annotations": note} |
		some path, note in rules
	],
}

pack := {
	"pack": {"rules": {"REC-01": {"severity": "high"}}, "parameters": {"counts": {"value": false, "source": "s", "confidence": "read"}}},
	"controls": [
		control("gr/7", {"kind": "partly", "question": "Is it good?"}),
		control("gr/1", {"kind": "manual", "question": "Was it a barrier?"}),
	],
}

control(id, fields) := object.union({"id": id, "source": "Protocol", "confidence": "read"}, fields)

schemas := {
	"judged_event": schema("event", {"recipients": {}, "purpose": {}}),
	"judged_log": schema("log", {"email_log": {}}),
	"judged_protocol": schema("protocol", {"agreements": {}}),
}

schema(item, columns) := {"properties": {item: {"properties": {"provided": {"properties": columns}}}}}

problems(input_, packs) := found if {
	found := metadata.problems with input as input_ with data.packs as packs with data.schemas as schemas
}

changed(custom) := problems(inspected({"a": object.union(rule, {"custom": custom})}), {"local": pack})

test_good_rule_and_pack_have_no_problems if {
	problems(inspected({"a": rule}), {"local": pack}) == set()
}

test_missing_metadata_tests_and_fields if {
	bare := {"namespaces": {"data.rules.b": []}, "annotations": []}
	found := problems(bare, {})
	found["data.rules.b has no metadata for its package"]
	found["data.rules.b has no tests"]
	found["the input holds no rules: is it what opa inspect -a -f json prints?"]
	without := object.remove(rule, ["title"])
	problems(inspected({"a": without}), {"local": pack}) == {"data.rules.a lacks title"}
	less := object.union(object.remove(rule, ["custom"]), {"custom": object.remove(rule.custom, ["remedy"])})
	problems(inspected({"a": less}), {"local": pack}) == {"data.rules.a lacks custom.remedy"}
}

test_title_with_a_full_stop if {
	stopped := object.union(rule, {"title": "Stop."})
	problems(inspected({"a": stopped}), {"local": pack}) == {"data.rules.a has a title that ends in a full stop"}
}

test_ids if {
	"data.rules.a has an id that is not three letters, a dash and two digits: REC1" in changed({"id": "REC1"})
	"data.rules.a is not among the rules of pack local" in changed({"id": "REC-99"})
	"pack local lists a rule that does not say it is in it: REC-01" in changed({"id": "REC-99"})
	two := problems(inspected({"a": rule, "b": rule}), {"local": pack})
	two == {"data.rules.a has the id of data.rules.b: REC-01"}
}

test_words_of_the_vocabulary if {
	changed({"scope": "world"}) == {"data.rules.a has an unknown scope: world"}
	changed({"severity": "huge"}) == {"data.rules.a has an unknown severity: huge"}
	changed({"effective_from": "soon"}) == {"data.rules.a has a date that is none: soon"}
	changed({"effective_from": "2026-02-05"}) == set()
	changed({"facts": {"domain": "colour"}}) == {"data.rules.a declares a fact of an unknown kind: domain"}
	changed({"sources": [{"source": "Protocol"}]}) == {"data.rules.a has a source without its confidence"}
}

test_mistyped_need if {
	changed({"needs": ["recipients|purpos"]}) == {"data.rules.a needs a field or table that nobody fills: purpos"}
	nobody := {"data.rules.a needs a field or table that nobody fills: purpose"}
	every scope, need in {"log": "email_log", "protocol": "agreements"} {
		changed({"scope": scope, "needs": [need]}) == set()
		changed({"scope": scope, "needs": ["purpose"]}) == nobody
	}
	changed({"scope": "case", "needs": ["purpose"]}) == set()
}

test_parameter_that_a_pack_lacks if {
	changed({"parameters": ["counts"]}) == set()
	changed({"parameters": ["cuonts"]}) == {"data.rules.a reads a parameter that pack local does not have: cuonts"}
	without := {"pack": object.union(object.remove(pack.pack, ["parameters"]), {"parameters": {}}), "controls": pack.controls}
	both := object.union(rule, {"custom": {"packs": ["local", "other"], "parameters": ["counts"]}})
	problems(inspected({"a": both}), {"local": pack, "other": without}) == {"data.rules.a reads a parameter that pack other does not have: counts"}
}

test_undeclared_fact if {
	changed({"message": "{domain} and {person}"}) == {"data.rules.a names a fact in its message that it does not declare: person"}
}

test_controls_and_packs_exist if {
	"data.rules.a names a control that none of its packs has: gr/9" in changed({"controls": ["gr/9", "gr/7"]})
	"data.rules.a is in a pack that is not there: nowhere" in changed({"packs": ["local", "nowhere"]})
}

test_each_pack_of_a_rule_holds_one_of_its_controls if {
	both := object.union(rule, {"custom": {"packs": ["local", "other"]}})
	other := object.union(pack, {"controls": [control("gr/1", {"kind": "manual", "question": "?"})]})
	problems(inspected({"a": both}), {"local": pack, "other": other}) == {"data.rules.a serves no control of pack other"}
}

test_pack_is_judged_too if {
	severe := object.union(pack, {"pack": {"rules": {"REC-01": {"severity": "huge"}}}})
	problems(inspected({"a": rule}), {"local": severe}) == {"pack local gives REC-01 an unknown severity: huge"}
	bare := object.union(pack, {"pack": {"parameters": {"limit": {"value": 3, "source": "s"}}}})
	problems(inspected({"a": rule}), {"local": bare}) == {"pack local has a parameter without value, source or confidence: limit"}
}

test_controls_are_served_or_manual if {
	odd := object.union(pack, {"controls": [
		control("gr/7", {"kind": "manual", "question": "?"}),
		control("gr/7", {"kind": "automated"}),
		control("gr/8", {"kind": "automated"}),
		control("gr/9", {"kind": "maybe"}),
	]})
	problems(inspected({"a": rule}), {"local": odd}) == {
		"pack local calls a control manual that a rule serves: gr/7",
		"pack local has two controls of one id: gr/7",
		"pack local has a control that no rule serves and that is not manual: gr/8",
		"pack local has a control that no rule serves and that is not manual: gr/9",
		"pack local has a control of an unknown kind: gr/9",
		"pack local has a control without the auditor's question: gr/9",
	}
}

test_controls_say_how_far_their_source_was_read if {
	unread := object.union(pack, {"controls": [
		control("gr/7", {"kind": "automated", "confidence": "sure"}),
		{"id": "gr/1", "kind": "manual", "question": "?", "confidence": "read"},
	]})
	problems(inspected({"a": rule}), {"local": unread}) == {
		"pack local has a control without its source and confidence: gr/7",
		"pack local has a control without its source and confidence: gr/1",
	}
}

test_data_is_loaded if {
	found := metadata.problems with input as inspected({"a": rule}) with data.packs as {} with data.schemas as {}
	found["the schema of what is judged is not loaded as data: judged_event"]
	absent := metadata.problems with input as inspected({"a": rule})
	absent["no packs are loaded as data"]
}

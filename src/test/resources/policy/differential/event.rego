# One decision that uses each kind of statement and many builtins on whatever it is given.
package main.event

answers := [answer |
	some i, item in input.items
	saying := said with input as {"value": item}
	answer := {
		"i": i,
		"kind": kind(item),
		"said": {name | saying[name]},
		"size": object.get({"n": size(item)}, "n", "none"),
		"texts": [text | text := texts(item)[_]],
		"sorted": sort([other | some other in input.items; not other == item]),
		"before": count([other | some other in input.items; other < item]),
		"pairs": {key: value | some key, value in item; is_string(key)},
	}
]

kind(value) := "text" if is_string(value)

else := "number" if is_number(value)

else := "collection" if {
	some _ in [value[_]]
}

else := "other"

size(value) := count(value)

texts(value) := split(lower(value), "a")

texts(value) := [part | some part in value; is_string(part)] if is_array(value)

said["whole"] if floor(input.value) == input.value

said["large"] if input.value > 10

said["nested"] if {
	some part in input.value
	count(part) > 0
}

said["every"] if {
	is_array(input.value)
	every part in input.value { is_string(part) }
}

said["member"] if "a" in input.value

said["starts"] if startswith(trim_space(input.value), "a")

said[name] := true if {
	some name in ["x", "y"]
	input.value[name]
}

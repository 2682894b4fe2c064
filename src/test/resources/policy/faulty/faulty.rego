package main.event

kind := input.items[0].event.kind

answers := [time.parse_rfc3339_ns("2026-01-01T00:00:00Z")] if kind == "builtin"

answers := 1 if kind == "conflict"

answers := 2 if kind == "conflict"

answers := count([1 |
	some a in n
	some b in n
	some c in n
	some d in n
	((a + b) + c) + d == -1
]) if kind == "slow"

answers := count([[a, b, x] |
	some a in n
	some b in n
	x := concat(":", [kind, "0123456789012345678901234567890123456789", format_int(a, 10)])
]) if kind == "memory"

answers := null if kind == "null"

answers := input.items[0] if kind == "echo"

n := numbers.range(1, 1000)

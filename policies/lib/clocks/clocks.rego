# METADATA
# title: Whether what had to follow came in time
# description: >-
#   A sequel is what a case file holds after an event, with the time that passed: from the event to what
#   followed or, when nothing did, to the end of the audit's day. A log that gives days without times
#   leaves a least and a greatest time. A limit is kept only when the greatest is within it, and passed
#   only when the least is beyond it. A sequel whose tie to the event is weak settles nothing.
package lib.clocks

# METADATA
# title: How a sequel stands against its limit
# description: >-
#   kept: it followed in time; late: it followed too late; waiting: nothing followed and there is still
#   time; overdue: nothing followed and the time is over; doubtful: the logs can't tell. Undefined without
#   a sequel or a limit.
state(sequel, limit) := "kept" if {
	_followed(sequel)
	sequel.at_most[limit.unit] <= limit.amount
} else := "late" if {
	_followed(sequel)
	beyond(sequel, limit)
} else := "waiting" if {
	not sequel.found
	sequel.at_most[limit.unit] <= limit.amount
} else := "overdue" if {
	not sequel.found
	beyond(sequel, limit)
} else := "doubtful" if {
	sequel.found in {true, false}
	limit.amount
}

# METADATA
# title: Whether more time than the limit has surely passed, whatever the tie
beyond(sequel, limit) if sequel.at_least[limit.unit] > limit.amount

# METADATA
# title: A limit in words, such as 4 working hours
in_words(limit) := _words(limit.amount, limit.unit)

# METADATA
# title: The time that a sequel took, in the unit of its limit, in words
# description: >-
#   No more is said than the logs can tell: "at least 3 working days" when they give days without times,
#   "more than 5 working hours" when the last hour was not whole.
taken(sequel, unit) := _words(sequel.at_least[unit], unit) if {
	_whole(sequel.at_least[unit])
	sequel.at_least[unit] == sequel.at_most[unit]
} else := concat(" ", ["at least", _words(sequel.at_least[unit], unit)]) if {
	_whole(sequel.at_least[unit])
} else := concat(" ", ["more than", _words(floor(sequel.at_least[unit]), unit)])

_followed(sequel) if {
	sequel.found
	sequel.strength == "strong"
}

_whole(number) if floor(number) == number

_words(number, unit) := concat(" ", [_number(number), _unit(number, unit)])

_number(number) := format_int(number, 10) if _whole(number)

_number(number) := json.marshal(number) if not _whole(number)

_unit(1, unit) := trim_suffix(replace(unit, "_", " "), "s")

_unit(number, unit) := replace(unit, "_", " ") if number != 1

# METADATA
# title: What the lists say about a domain on the day of the event
# description: >-
#   Domains are compared label by label, so that nhs.net.example.com is not nhs.net and
#   fakepolice.uk is not police.uk. The most specific pattern that had begun by the day decides:
#   x.gcsx.gov.uk is retired although gov.uk is listed.
# schemas:
#   - input: schema.judged_event
package lib.domains

# METADATA
# title: A domain and its parents, the domain first
suffixes(domain) := [suffix |
	labels := split(domain, ".")
	some first, _ in labels
	suffix := concat(".", array.slice(labels, first, count(labels)))
]

# METADATA
# title: Whether mail in that direction (send or receive) was secure on the day
# description: Without a day, a domain is secure only if it is on the first and on the last day.
secure(domain, direction) if _secure("pack", domain, direction)

# METADATA
# title: Whether it was secure on the day by the list of a later pack
# description: >-
#   What only a later list knows is a fault of the list that a protocol wrote down, and nobody's breach, once
#   the review of that list was due. Until then it was the list of the day.
secure_later(domain, direction) if {
	_secure("later", domain, direction)
	not _of_its_own_time
}

_of_its_own_time if input.event.date < input.pack.parameters.own_list_until

# METADATA
# title: Whether only the day, which nobody knows, could tell
in_doubt(domain, direction) if {
	not input.event.date
	not secure(domain, direction)
	_deciding("pack", domain, _last_day)
}

# METADATA
# title: The last day of a domain that was retired before the day of the event
retired_after(domain) := _ended(_on_the_day("pack", domain), input.event.date)

# METADATA
# title: Whether a domain may have been retired before the event
# description: Its users leave it one by one, or nobody knows the day of the event.
perhaps_retired(domain) if _end_unknown(_on_the_day("pack", domain), input.event.date)

perhaps_retired(domain) if {
	not input.event.date
	_end_unknown(_deciding("pack", domain, _last_day), _last_day)
}

perhaps_retired(domain) if {
	not input.event.date
	_ended(_deciding("pack", domain, _last_day), _last_day)
}

# METADATA
# title: Whether anyone can open a mailbox there
consumer(domain) if {
	some suffix in suffixes(domain)
	input.reference.consumer_domains[suffix]
}

_secure(list, domain, direction) if _listed(_on_the_day(list, domain), direction, input.event.date)

_secure(list, domain, direction) if {
	not input.event.date
	_listed(_deciding(list, domain, _first_day), direction, _first_day)
	_listed(_deciding(list, domain, _last_day), direction, _last_day)
}

_listed(rows, direction, day) if {
	some row in rows
	row.valid_to >= day
	row.direction in {"both", direction}
}

_ended(rows, day) := last if {
	last := max([row.valid_to | some row in rows])
	last < day
}

_end_unknown(rows, day) if {
	open := [row | some row in rows; row.valid_to >= day]
	count(open) > 0
	every row in open {
		row.end_unknown
	}
}

# Several rules ask about the domains of a message, so their rows are looked up once.
_on_the_day("pack", domain) := _rows_of_the_event[domain]

_on_the_day("pack", domain) := _deciding("pack", domain, input.event.date) if not _of_the_event[domain]

_on_the_day("later", domain) := _deciding("later", domain, input.event.date)

_rows_of_the_event[domain] := rows if {
	some domain, _ in _of_the_event
	rows := _deciding("pack", domain, input.event.date)
}

_of_the_event[input.event.sender_domain] := true

_of_the_event[recipient.domain] := true if some recipient in input.event.recipients

_deciding(list, domain, day) := [rows |
	some first, suffix in suffixes(domain)
	rows := [row |
		some row in _rows(list, suffix)
		row.valid_from <= day
		_reaches(row, first)
	]
	count(rows) > 0
][0]

_rows("pack", suffix) := input.reference.secure_domains[suffix]

_rows("later", suffix) := input.reference.later_secure_domains[suffix]

_reaches(_, 0)

_reaches(row, first) if {
	first > 0
	not row.exact
}

_first_day := "0001-01-01"

_last_day := "9999-12-31"

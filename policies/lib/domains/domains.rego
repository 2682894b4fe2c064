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
secure(domain, direction) if _listed(domain, direction, input.event.date)

secure(domain, direction) if {
	not input.event.date
	_listed(domain, direction, _first_day)
	_listed(domain, direction, _last_day)
}

# METADATA
# title: Whether only the day, which nobody knows, could tell
in_doubt(domain, direction) if {
	not input.event.date
	not secure(domain, direction)
	_deciding(domain, _last_day)
}

# METADATA
# title: Whether anyone can open a mailbox there
consumer(domain) if {
	some suffix in suffixes(domain)
	input.reference.consumer_domains[suffix]
}

_listed(domain, direction, day) if {
	some row in _deciding(domain, day)
	row.valid_to >= day
	row.direction in {"both", direction}
}

_deciding(domain, day) := [rows |
	some first, suffix in suffixes(domain)
	rows := [row |
		some row in input.reference.secure_domains[suffix]
		row.valid_from <= day
		_reaches(row, first)
	]
	count(rows) > 0
][0]

_reaches(_, 0)

_reaches(row, first) if {
	first > 0
	not row.exact
}

_first_day := "0001-01-01"

_last_day := "9999-12-31"

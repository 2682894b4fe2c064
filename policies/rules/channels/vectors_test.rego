# The same event under two packs: mail whose verdicts are known, each judged by every rule about domains.
package rules.channels.vectors_test

import data.lib.fixtures_test as fixtures
import data.rules.channels.extra_encryption
import data.rules.channels.retired_domain
import data.rules.channels.secure_recipient
import data.rules.channels.secure_sender

mail(sender, recipient, fields) := fixtures.message(object.union(
	{"direction": "out", "sender_domain": sender, "recipients": [object.union({"own": false}, recipient)]},
	fields,
))

# What the rules about domains find, and whether it speaks of the protocol.
found["SEC-01"] := facts if facts := said(secure_recipient.findings)

found["SEC-02"] := facts if facts := said(secure_sender.findings)

found["SEC-03"] := facts if facts := said(retired_domain.findings)

found["SEC-06"] := facts if facts := said(extra_encryption.findings)

# The protocol of 2017 has the first two only.
found_by_protocol := object.filter(found, ["SEC-01", "SEC-02"])

said(facts) := {object.get(fact, "about", "sender or recipient") | some fact in facts}

nothing := {"SEC-01": set(), "SEC-02": set(), "SEC-03": set(), "SEC-06": set()}

person := {"sender or recipient"}

protocol := {"protocol"}

school := {"domain": "elmfieldschool.example", "partner": {"name": "Elmfield School", "kind": "school"}}

fact := {"field": "recipients", "domain": "elmfieldschool.example", "needs": ["recipients"]}

test_gcsx_to_nhs_net_in_2017 if {
	sent := mail("bromley.gcsx.gov.uk", {"domain": "nhs.net"}, {"date": "2017-06-12"})
	found_by_protocol == {"SEC-01": set(), "SEC-02": set()} with input as fixtures.protocol(sent)
	found == nothing with input as fixtures.today(sent)
}

test_gov_uk_to_police_uk_in_2024 if {
	sent := mail("bromley.gov.uk", {"domain": "met.police.uk"}, {"date": "2024-06-12"})
	found_by_protocol == {"SEC-01": protocol, "SEC-02": protocol} with input as fixtures.protocol(sent)
	found == nothing with input as fixtures.today(sent)
}

test_gov_uk_to_gcsx_in_2024 if {
	sent := mail("bromley.gov.uk", {"domain": "x.gcsx.gov.uk"}, {"date": "2024-06-12"})
	found_by_protocol == {"SEC-01": set(), "SEC-02": protocol} with input as fixtures.protocol(sent)
	found == object.union(nothing, {"SEC-01": person, "SEC-03": person}) with input as fixtures.today(sent)
}

test_nhs_net_to_a_school_without_a_mark if {
	sent := mail("nhs.net", school, {})
	secure_recipient.findings == {fact} with input as fixtures.protocol(sent)
	found == object.union(nothing, {"SEC-01": person, "SEC-06": person}) with input as fixtures.today(sent)
}

test_nhs_net_to_a_school_with_secure_in_the_subject if {
	sent := mail("nhs.net", school, {"marks": ["secure"]})
	secure_recipient.findings == {object.union(fact, {"about": "protocol"})} with input as fixtures.protocol(sent)
	found == nothing with input as fixtures.today(sent)
}

test_pnn_to_nhs_net_in_2026 if {
	sent := mail("met.pnn.police.uk", {"domain": "nhs.net"}, {"date": "2026-03-09"})
	found_by_protocol == {"SEC-01": set(), "SEC-02": set()} with input as fixtures.protocol(sent)
	found == nothing with input as fixtures.today(sent)
	retired_domain.unproven == {{"field": "sender", "domain": "met.pnn.police.uk", "needs": ["sender", "recipients"]}} with input as fixtures.today(sent)
}

test_names_that_only_look_listed if {
	every domain in ["nhs.net.example.com", "fakepolice.uk"] {
		sent := mail("nhs.net", {"domain": domain}, {})
		said(secure_recipient.findings) == person with input as fixtures.protocol(sent)
		said(secure_recipient.findings) == person with input as fixtures.today(sent)
	}
}

# Inputs for the tests of rules, with small packs and lists of their own: a test doesn't change when a pack does.
package lib.fixtures_test

import data.lib.phrases

event(fields) := object.union({"kind": "disclosure", "id": "E-1", "date": "2026-03-09", "provided": {}}, fields)

message(fields) := object.union(
	{
		"kind": "message", "id": "<m1@riverside.example>", "date": "2026-03-09",
		"provided": {"recipients": true, "sender": true, "direction": true},
	},
	fields,
)

# The input that a rule sees when the pack of today judges an event.
today(fields) := {"as_of": "2026-11-22", "pack": pack("uk-current"), "reference": reference("uk-current"), "event": fields}

# The input that a rule sees when the protocol of 2017 judges an event.
protocol(fields) := {
	"as_of": "2026-11-22", "pack": pack("bromley-2017"),
	"reference": reference("bromley-2017"), "event": fields,
}

agreement(fields) := of_protocol(object.union({"kind": "agreement", "id": "A", "provided": {}}, fields))

# What belongs to the protocol, as the pack of 2017 judges it.
of_protocol(fields) := {
	"as_of": "2026-11-22", "pack": pack("bromley-2017"),
	"reference": reference("bromley-2017"), "protocol": fields,
}

# A log or a flow, as the pack of today judges it.
log(fields) := {
	"as_of": "2026-11-22", "pack": pack("uk-current"),
	"reference": reference("uk-current"), "log": fields,
}

pack(name) := packs[name] if {
	packs := phrases.packs with input as {"shared": {"packs": {name: {"parameters": parameters(name)}}}}
}

parameters(name) := {
	"empty_phrases": ["N/A", "tbc"],
	"generic_recipients": ["GP", "Health visiting"],
	"stock_phrases": ["N/A", "as discussed", "for information"],
	"no_consent_kinds": ["public interest", "statutory duty", "court order", "safety"],
	"no_consent_words": ["court order", "section 47", "unsafe"],
	"duty_words": ["section 47", "legal duty"],
	"insecure_channels": ["fax", "messaging", "open link"],
	"channels_that_need_a_note": ["post", "hand", "removable media"],
	"extra_encryption_counts": name == "uk-current",
	"extra_encryption_marks": ["secure", "encrypted", "portal", "enforced tls"],
	"share_within": {"amount": 3, "unit": "working_days"},
	"answer_times": {
		"red": {"amount": 4, "unit": "working_hours"},
		"amber": {"amount": 1, "unit": "working_days"},
		"default": {"amount": 5, "unit": "working_days"},
	},
	"referral_decision_within": {"amount": 1, "unit": "working_days"},
	"conference_within": {"amount": 15, "unit": "working_days"},
	"assessment_within": {"amount": 45, "unit": "working_days"},
	"fgm_report_within": {"amount": 1, "unit": "working_days"},
	"flow_limit": 12,
	"export_limits": [1000, 50000],
	"exception_max_months": 12,
	"exception_max_share": 50,
	"log_gap_working_days": 5,
	"quarantined_share_percent": 2,
	"kinds_with_a_pattern": ["council", "health", "police"],
	"resend_within": {"amount": 7, "unit": "days"},
	"breach_report_hours": 72,
	"record_within_days": 5,
	"record_within_days_emergency": 10,
	"no_advice_phrases": ["no", "not needed"],
	"advice_awaited_phrases": ["pending", "awaiting reply"],
	"broad_consent_scopes": ["all agencies", "professionals"],
	"competence_age": 12,
	"responsibility_words": ["mother", "both parents"],
	"no_responsibility_words": ["grandmother", "foster carer"],
	"no_view_phrases": ["not sought", "too young"],
	"agreeing_words": ["agrees", "yes", "happy for"],
	"opposing_words": ["refuses", "not", "no", "but"],
	"not_competent_phrases": ["no", "not competent"],
	"paragraph_18_words": ["too young", "could not be contacted", "prejudice"],
	"recognised_interest_from": "2026-02-05",
	"own_list_until": "2019-03-01",
	"more_detrimental_words": ["more detrimental", "put the child at risk"],
	"identifier_exceptions": ["NHS number not known"],
	"protected_roles": ["social worker", "detective"],
	"max_recipients": 3,
	"role_matrix": {
		"Social worker": ["safeguarding", "family", "education", "health", "criminal", "address", "finance"],
		"GP": ["safeguarding", "health"], "Head teacher": ["safeguarding", "education", "criminal"],
		"Teacher": ["safeguarding", "education"], "Receptionist": ["address"], "GP receptionist": ["address"],
	},
	"whole_file_exceptions": ["case transfer", "court bundle"],
	"whole_file_words": ["whole case file", "all volumes"],
	"public_school_words": ["academy", "community primary"],
	"anonymous_words": ["anonymised", "no names"],
	"impersonal_purposes": ["statistics", "staff training", "planning of services"],
	"impersonal_purposes_alone": ["training", "planning"],
	"personal_purposes": ["care planning", "speech training"],
	"training_valid_days": 365,
	"separated_words": ["yes", "fact", "separated"],
	"unseparated_words": ["no", "mixed"],
}

reference("bromley-2017") := {
	"secure_domains": {
		"gcsx.gov.uk": [row(false, "0001-01-01", "9999-12-31")],
		"nhs.net": [row(true, "0001-01-01", "9999-12-31")],
		"pnn.police.uk": [row(false, "0001-01-01", "9999-12-31")],
	},
	"consumer_domains": {"gmail.com": true, "plus.com": true},
	"later_secure_domains": _secure_today,
}

reference("uk-current") := {
	"secure_domains": _secure_today,
	"consumer_domains": {"gmail.com": true, "plus.com": true},
}

_secure_today := {
	"gov.uk": [row(false, "0001-01-01", "9999-12-31")],
	"gcsx.gov.uk": [row(false, "0001-01-01", "2019-03-31")],
	"nhs.net": [row(true, "0001-01-01", "9999-12-31")],
	"police.uk": [row(false, "0001-01-01", "9999-12-31")],
	"new.school.example": [row(true, "2025-01-01", "9999-12-31")],
	"send.example": [object.union(row(true, "0001-01-01", "9999-12-31"), {"direction": "send"})],
	"receive.example": [object.union(row(true, "0001-01-01", "9999-12-31"), {"direction": "receive"})],
	"pnn.police.uk": [
		row(false, "0001-01-01", "2019-12-31"),
		object.union(row(false, "2020-01-01", "9999-12-31"), {"end_unknown": true}),
	],
}

row(exact, from, to) := {
	"exact": exact, "basis": "test", "direction": "both",
	"valid_from": from, "valid_to": to,
}

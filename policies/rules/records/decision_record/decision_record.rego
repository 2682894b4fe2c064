# METADATA
# scope: package
# title: Every disclosure has a decision record
# description: >-
#   Golden rule 7 asks for a record of each decision to share and of its reasons. An e-mail that
#   shares something about a case needs a record of the same case or message that names the recipient
#   or their organisation and lies within the pack's time window. A recall, a plain answer and a
#   second sending after a bounce need none of their own. A plain answer is a small RE to those who
#   took part in the conversation before: "Re: case 12" also heads a mail that regards the case and
#   answers nobody. So an answer of which no log shows what it answers is unproven, and so is one whose
#   size the log doesn't give, because it may be the disclosure itself. So is mail of days that the case log of the
#   sender doesn't reach, or of a partner whose log was not supplied. Mail that came in is the sender's
#   disclosure: it is judged where the sender's own log covers the day and records what it shares with
#   that recipient. A message whose direction nobody knows is taken as going out.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: Department for Education, information sharing advice, golden rule 7
# schemas:
#   - input: schema.judged_event
# custom:
#   id: REC-01
#   scope: event
#   severity: high
#   packs: [bromley-2017, uk-current]
#   controls: [gr/7, prot/8, cal/1]
#   needs: [recipients, case_log]
#   parameters:
#     - decision_window
#     - mailbox_window
#     - second_sending_days
#     - conversation_days
#     - plain_answer_max_bytes
#     - case_log_grace_days
#     - one_act_minutes
#     - tie_weights
#   ties: [decision]
#   facts:
#     domain: domain
#     lacking: code
#   message: "What went to {domain} has no decision record that names this recipient near its date."
#   remedy: >-
#     Write the decision record now, with what was shared, with whom, why, and who decided. Say in it
#     that it was written afterwards. If the record is in a system that was not exported, add that export.
#   false_alarms: >-
#     The decision is in a system that was not exported; the case reference was mistyped; the record
#     was written outside the pack's time window.
#   sources:
#     - source: Protocol 2017, section 8, and golden rule 7 (2015)
#       confidence: read
#     - source: Department for Education, information sharing advice of 2024, golden rule 7
#       confidence: from memory
package rules.records.decision_record

import data.lib.mail

default applies := false

applies if {
	_needs_a_record
	count(mail.outside) > 0
}

applies if {
	_needs_a_record
	mail.recipients_missing
}

findings contains {"field": "recipients", "domain": _whom(recipient)} if {
	not _perhaps_an_answer
	not _elsewhere
	some recipient in mail.outside
	not recipient.decision
}

unproven contains {"field": "case_log", "domain": _whom(recipient)} if {
	not _perhaps_an_answer
	_elsewhere
	some recipient in mail.outside
	not recipient.decision
}

unproven contains {"field": "size_bytes", "domain": _whom(recipient)} if {
	_perhaps_an_answer
	not input.event.size_bytes
	some recipient in mail.outside
	not recipient.decision
}

unproven contains {"field": "subject", "domain": _whom(recipient), "lacking": "message that it answers"} if {
	_perhaps_an_answer
	input.event.size_bytes
	some recipient in mail.outside
	not recipient.decision
}

unproven contains {"field": "recipients", "domain": _whom(recipient)} if {
	some recipient in mail.outside
	recipient.decision.strength == "weak"
}

_whom(recipient) := recipient.domain if not mail.anyone(recipient)

_whom(recipient) := "anyone with the link" if mail.anyone(recipient)

_needs_a_record if {
	input.event.kind == "message"
	not _comes_in
	not _stays_inside
	not _plain_answer
	not input.event.recall
	not input.event.second_sending
}

_plain_answer if input.event.plain_answer == "yes"

# The answer to a request may be the disclosure itself, and "Re: case 12" may answer nobody.
_perhaps_an_answer if input.event.plain_answer == "unclear"

# Who writes in keeps its own records; where they were supplied and cover the day, they count.
_comes_in if {
	input.event.direction == "in"
	not input.event.sender_records
}

# The log that would hold the record is of other days, or of an agency whose log was not supplied.
_elsewhere if input.event.in_case_log == false

_stays_inside if input.event.direction == "internal"

# METADATA
# scope: package
# title: Paper, fax, phone, messaging and removable media follow the secure method
# description: >-
#   Information is never sent by a non-secure method. The pack lists the channels that never are secure
#   and those that are only with a note on how the transfer was made secure. Meetings, phone calls and
#   secure post pass; e-mail, portals and shared systems are judged by other rules. A link to a file is
#   secure when it opens for named people, and never when it opens for anyone who has it.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: Department for Education, information sharing advice, golden rule 6
# schemas:
#   - input: schema.judged_event
# custom:
#   id: SEC-07
#   scope: event
#   severity: high
#   packs: [bromley-2017, uk-current]
#   controls: [prot/8, prot/q11]
#   needs: [channel]
#   facts:
#     channel: code
#     problem: code
#   message: "Information was shared by {channel}, {problem}."
#   remedy: >-
#     Find out whether it arrived with the right person. Record how the transfer was made secure, or use a
#     secure channel for the next one.
#   false_alarms: >-
#     A fax or messaging service that the organisation runs as a secure system; a secure method that was
#     noted somewhere else.
#   sources:
#     - source: Protocol 2017, section 8 and checklist question 11
#       confidence: read
package rules.channels.secure_method

import data.lib.mail
import data.lib.texts

default applies := false

applies if {
	input.event.kind == "disclosure"
	_by_another_way
}

applies if mail.by_link

findings contains {
	"field": "channel",
	"channel": input.event.channel,
	"problem": "which is not a secure channel",
	"needs": ["channel"],
} if {
	input.event.channel in input.pack.parameters.insecure_channels
}

findings contains {
	"field": "secure_note",
	"channel": input.event.channel,
	"problem": "and the record does not say how the transfer was made secure",
	"needs": ["channel", "secure_note"],
} if {
	input.event.channel in input.pack.parameters.channels_that_need_a_note
	not _noted
}

unproven contains {"field": "channel", "channel": "unclear", "problem": "which nobody could read"} if {
	input.event.channel == "unclear"
}

_noted if texts.says_something(input.event.secure_note)

_by_another_way if {
	is_string(input.event.channel)
	not input.event.channel in {"e-mail", "secure portal", "shared system"}
}

_by_another_way if not input.event.provided.channel

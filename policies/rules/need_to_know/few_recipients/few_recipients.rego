# METADATA
# scope: package
# title: Few named recipients
# description: >-
#   Information about a child goes to the few people who need it, each by name. Counted are recipients
#   outside the sender's own organisation. A distribution list hides who reads it; the inbox of a team
#   that the partners table lists is the agreed route. A list of the sender's own counts where the log saw
#   it handed on and somebody outside received the message, if its name says that it is a list or if several
#   received it and no colleague did, so that they are who stands on it. Where no e-mail log shows the
#   recipients, the addresses in the record of the disclosure are counted.
# related_resources:
#   - ref: https://www.dacbeachcroft.com/en/gb/articles/2020/december/key-updates-for-the-health-and-care-sector-from-the-national-data-guardian/
#     description: The Caldicott principles of 2020, a summary
# schemas:
#   - input: schema.judged_event
# custom:
#   id: NTK-03
#   scope: event
#   severity: medium
#   packs: [bromley-2017, uk-current]
#   controls: [cal/4, gr/6, prot/8, prot/q10]
#   needs: [recipients|recipient_address]
#   parameters: [max_recipients]
#   facts:
#     problem: code
#     recipients: number
#     reason: code
#   message: "The message went to {problem} (recipients outside the organisation: {recipients})."
#   remedy: >-
#     Look at who needed it, and ask the others to delete it. Put the inbox of a team that is an
#     agreed route into the partners table.
#   false_alarms: >-
#     An invitation to a conference with many agencies; a watched team inbox that the partners table
#     lacks.
#   sources:
#     - source: Protocol 2017, section 8, golden rule 6 (2015) and Caldicott principle 4 (2013)
#       confidence: read
#     - source: How many are too many
#       confidence: judgement
package rules.need_to_know.few_recipients

import data.lib.mail

default applies := false

applies if {
	count(_outside) > 0
	not input.event.recall
}

applies if mail.recipients_missing

applies if {
	mail.recorded_only
	input.event.recipient_mailboxes > 0
}

# Where no e-mail log shows its recipients, the addresses in the record do.
findings contains {
	"field": "recipient_address", "problem": "a distribution list",
	"recipients": input.event.recipient_mailboxes, "needs": ["recipient_address", "channel"],
} if {
	mail.recorded_only
	input.event.recipient_lists > 0
}

findings contains {
	"field": "recipient_address", "problem": "more people than the limit",
	"recipients": input.event.recipient_mailboxes, "needs": ["recipient_address", "channel"],
} if {
	mail.recorded_only
	input.event.recipient_mailboxes > input.pack.parameters.max_recipients
}

findings contains {"field": "recipients", "problem": "more people than the limit", "recipients": count(_outside)} if {
	not input.event.recall
	count(_outside) > input.pack.parameters.max_recipients
}

findings contains {"field": "recipients", "problem": "a distribution list", "recipients": count(_outside)} if {
	not input.event.recall
	some recipient in _outside
	recipient.list
	not recipient.team_inbox
}

# What went to a list of one's own was handed on to everybody on it, outside the house too.
findings contains {"field": "recipients", "problem": "a distribution list of its own", "recipients": count(_outside)} if {
	not input.event.recall
	count(_outside) > 0
	some recipient in _handed_on
	recipient.list
}

findings contains {"field": "recipients", "problem": "a distribution list of its own", "recipients": count(_outside)} if {
	not input.event.recall
	count(_outside) > 1
	count(_handed_on) > 0
	not _colleague_received
}

explanations contains {"reason": "an agreed team inbox"} if {
	some recipient in _outside
	recipient.list
	recipient.team_inbox
}

# A list and no set: eleven people of one domain look alike and are eleven.
_outside := [recipient |
	input.event.kind == "message"
	some recipient in input.event.recipients
	not recipient.own
]

_handed_on := [recipient |
	some recipient in input.event.recipients
	recipient.own
	recipient.status == "expanded"
	not recipient.team_inbox
]

_colleague_received if {
	some recipient in input.event.recipients
	recipient.own
	recipient.status != "expanded"
}

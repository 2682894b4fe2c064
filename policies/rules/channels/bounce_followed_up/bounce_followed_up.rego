# METADATA
# scope: package
# title: A bounce is followed up
# description: >-
#   A message that was not delivered has shared nothing: whoever needed to know still doesn't. It is sent
#   again, or the information goes another way, and the logs show it. What follows only after the pack's
#   limit may be about something else, and a bounce that is younger than the limit can still be answered;
#   both are unproven. So is a message that was held in quarantine or on its way, one of which the log
#   doesn't say whether it arrived, one that arrived by one log and didn't by another, and one beside a
#   sharing log that has no column for the case. A recall that bounces withholds nothing.
# related_resources:
#   - ref: https://www.gov.uk/government/publications/safeguarding-practitioners-information-sharing-advice
#     description: Department for Education, information sharing advice, golden rule 6
# schemas:
#   - input: schema.judged_event
# custom:
#   id: SEC-08
#   scope: case
#   severity: high
#   packs: [bromley-2017, uk-current]
#   controls: [gr/6, cal/7]
#   needs: [recipients]
#   parameters: [resend_within, second_sending_days]
#   ties: [resend]
#   facts:
#     domain: domain
#     reason: code
#     lacking: code
#   message: "Mail to {domain} was not delivered, and nothing shows that it was sent again or shared in another way."
#   remedy: >-
#     Find out today whether the recipient has the information. If not, share it now, by a way that is known
#     to work, and record it. Correct the address where it is kept.
#   false_alarms: >-
#     The information was given by phone or in a meeting that no log holds; the recipient got it from someone
#     else.
#   sources:
#     - source: Protocol 2017, golden rule 6 (timely) and Caldicott principle 7
#       confidence: read
package rules.channels.bounce_followed_up

import data.lib.mail

default applies := false

applies if count(_judged) > 0

applies if mail.recipients_missing

findings contains {"field": "recipients", "domain": domain, "needs": ["recipients", "case_log"]} if {
	some domain in _bounced
	input.event.sequels.resend.found == false
	not _may_still_follow
}

unproven contains {"field": "recipients", "domain": domain} if {
	some domain in _bounced
	not input.event.sequels.resend
}

unproven contains {"field": "recipients", "domain": domain} if {
	some domain in _bounced
	input.event.sequels.resend.found == false
	_may_still_follow
}

unproven contains {"field": "recipients", "domain": domain} if {
	some domain in _bounced
	input.event.sequels.resend.found
	not _followed_up
}

# Whether it arrived nobody can tell, but what was sent again needn't have.
unproven contains {"field": "recipients", "domain": domain} if {
	some domain in _doubtful
	not domain in _contradicted
	not _followed_up
}

unproven contains {
	"field": "recipients", "domain": domain,
	"lacking": "agreement on whether it arrived (one says delivered, another not)",
} if {
	some domain in _contradicted
	not _followed_up
}

explanations contains {"reason": "sent again or shared in another way", "domain": domain} if {
	some domain in _bounced
	_followed_up
}

_judged := _bounced | _doubtful

_bounced contains recipient.domain if {
	some recipient in _sent_to
	recipient.status == "failed"
}

_doubtful contains recipient.domain if {
	some recipient in _sent_to
	not _settled(recipient)
}

_contradicted contains recipient.domain if {
	some recipient in _sent_to
	recipient.status == "contradicted"
}

_sent_to contains recipient if {
	some recipient in mail.outside
	not input.event.recall
}

_settled(recipient) if recipient.status in {"delivered", "expanded", "failed"}

_followed_up if {
	input.event.sequels.resend.found
	input.event.sequels.resend.strength == "strong"
	not _too_late
}

_too_late if _least > _limit.amount

_may_still_follow if {
	input.event.sequels.resend.found == false
	_least <= _limit.amount
}

_least := input.event.sequels.resend.at_least[_limit.unit]

_limit := input.pack.parameters.resend_within

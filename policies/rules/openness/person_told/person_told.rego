# METADATA
# scope: package
# title: The person is told, or the reason for not telling is recorded
# description: >-
#   In most cases the person is told what is shared about them, why and with whom. Where they are not, the
#   record gives the reason; a stock phrase is none. A mark that telling is unsafe, an emergency, a later
#   notice to the person, and a disclosure to the family itself explain it. Where a log has no mark of its
#   own for danger, its column for the reason is where the danger would stand. A notice that is only
#   perhaps about this disclosure, a case file that could not be searched for one, and an answer that
#   nobody could read are unproven.
# related_resources:
#   - ref: https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/data-sharing/a-10-step-guide-to-sharing-information-to-safeguard-children/
#     description: ICO, a 10 step guide to sharing information to safeguard children
# schemas:
#   - input: schema.judged_event
# custom:
#   id: INF-01
#   scope: event
#   severity: medium
#   packs: [bromley-2017, uk-current]
#   controls: [gr/2, prot/7, prot/q14, cal/8]
#   needs: [subject_informed, not_informed_reason]
#   ties: [notice]
#   facts:
#     told: code
#     reason: code
#   message: "The record {told}, and gives no reason."
#   remedy: >-
#     Tell the person now, where that is safe, and record when. Where it is not, record why.
#   false_alarms: >-
#     A privacy notice covers it; the person was told in a conversation that nobody logged; the reason is
#     written among the general reasons.
#   sources:
#     - source: Protocol 2017, section 7, golden rule 2 (2015) and checklist question 14
#       confidence: read
#     - source: Department for Education, information sharing advice of 2024, golden rule 2
#       confidence: read
#     - source: Caldicott principle 8 (2020)
#       confidence: from memory
package rules.openness.person_told

import data.lib.grounds
import data.lib.texts

default applies := false

applies if input.event.kind == "disclosure"

findings contains _untold if {
	not _unreadable
	not _perhaps_explained
}

unproven contains _untold if _unreadable

unproven contains _untold if _perhaps_explained

explanations contains {"reason": reason} if {
	_silent
	some reason in _reasons
}

_untold := {
	"field": "not_informed_reason", "told": _answer,
	"needs": ["subject_informed", "not_informed_reason"],
} if {
	_silent
	count(_reasons) == 0
}

_silent if {
	not _told
	not _reasoned
}

_told if input.event.subject_informed == "yes"

_told if input.event.informed_at

_reasoned if texts.says_something(input.event.not_informed_reason)

_answer := "says that the person was not told" if input.event.subject_informed == "no"

_answer := "does not say clearly whether the person was told" if _unreadable

_answer := "does not say whether the person was told" if not input.event.subject_informed

_unreadable if input.event.subject_informed == "unclear"

_reasons contains "unsafe to inform" if input.event.unsafe_to_inform == "yes"

_reasons contains "emergency" if "emergency" in grounds.strong

_reasons contains "the family itself received it" if input.event.to_family

_reasons contains "told afterwards" if _told_afterwards

_told_afterwards if {
	input.event.sequels.notice.found
	input.event.sequels.notice.strength == "strong"
}

_perhaps_explained if input.event.unsafe_to_inform == "unclear"

_perhaps_explained if "emergency" in grounds.weak

_perhaps_explained if {
	input.event.sequels.notice.found
	not _told_afterwards
}

_perhaps_explained if {
	not input.event.sequels.notice
	count(input.event.case_refs) > 0
}

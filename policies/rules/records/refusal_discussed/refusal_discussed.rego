# METADATA
# scope: package
# title: A refusal is discussed with the requester
# description: >-
#   A requester who is refused needs to know why, so that they can explain what they need or ask somebody
#   else. After a refusal the case file is searched for a notice or a message to the requester, and for a
#   later disclosure that took the refusal back. Talking that nobody wrote down cannot be seen. A refusal
#   whose case file cannot be searched, or whose requester is not named, is unproven.
# related_resources:
#   - ref: https://www.leadershipupdate-rbwm.co.uk/updated-information-sharing-guidance-april-2024/
#     description: Summary of the Department for Education's information sharing advice of 2024
# schemas:
#   - input: schema.judged_event
# custom:
#   id: REC-06
#   scope: event
#   severity: medium
#   packs: [bromley-2017, uk-current]
#   controls: [gr/7]
#   needs: [case_log]
#   ties: [contact, undone]
#   facts:
#     reason: code
#   message: "No contact with the requester after this refusal is on record."
#   remedy: >-
#     Speak to the requester, explain the reasons and hear what they need. Record the conversation as a
#     notice to the requester, with its date.
#   false_alarms: >-
#     A conversation by telephone or in a meeting that nobody logged; an e-mail log that was not supplied;
#     an answer in a system that was not exported.
#   sources:
#     - source: Protocol 2017, appendix, what rule 7 means
#       confidence: read
#     - source: Department for Education, information sharing advice of 2024, golden rule 7
#       confidence: from memory
package rules.records.refusal_discussed

default applies := false

applies if input.event.kind == "refusal"

# A log without types holds no notices, and without the requester nobody can tell whom a notice went to.
findings contains {"field": "requester_org", "needs": ["case_log", "case_ref", "entry_type", "requester_org"]} if {
	_nothing_found
	_asked_by_somebody
}

unproven contains {"field": "requester_org"} if {
	_nothing_found
	not _asked_by_somebody
}

unproven contains {"field": "case_ref"} if {
	not input.event.sequels.contact
	not _taken_back
}

unproven contains {"field": "case_ref", "reason": "contact that is perhaps tied to it"} if {
	input.event.sequels.contact.found
	not _in_contact
	not _taken_back
}

unproven contains {"field": "case_ref", "reason": "a disclosure that perhaps took it back"} if {
	_nothing_in_contact
	_perhaps_taken_back
}

explanations contains {"reason": "shared after all"} if {
	not _in_contact
	_taken_back
}

_nothing_found if {
	_nothing_in_contact
	not _taken_back
	not _perhaps_taken_back
}

_nothing_in_contact if input.event.sequels.contact.found == false

_in_contact if {
	input.event.sequels.contact.found
	input.event.sequels.contact.strength == "strong"
}

_taken_back if {
	input.event.sequels.undone.found
	input.event.sequels.undone.strength == "strong"
}

_perhaps_taken_back if {
	input.event.sequels.undone.found
	not _taken_back
}

_asked_by_somebody if input.event.requester_org

_asked_by_somebody if input.event.requester_name

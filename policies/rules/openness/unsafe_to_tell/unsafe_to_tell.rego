# METADATA
# scope: package
# title: Nobody is told where telling is unsafe
# description: >-
#   Telling a person that information about them is shared can put a child at risk of harm or spoil an
#   investigation. Where the record marks it as unsafe, nobody is told. An answer that nobody could read,
#   and a notice that went to the person later, are unproven: by then it may have become safe.
# related_resources:
#   - ref: https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/data-sharing/a-10-step-guide-to-sharing-information-to-safeguard-children/
#     description: ICO, a 10 step guide to sharing information to safeguard children
# schemas:
#   - input: schema.judged_event
# custom:
#   id: INF-02
#   scope: event
#   severity: critical
#   packs: [bromley-2017, uk-current]
#   controls: [gr/2, prot/7]
#   needs: [unsafe_to_inform, subject_informed|informed_at]
#   facts:
#     reason: code
#   message: "Telling the person is marked as unsafe, and the record says that they were told."
#   remedy: >-
#     Find out today who was told what and when, and whether a child is in danger because of it. Tell the
#     police or the social worker who leads the case. Then put the record right.
#   false_alarms: >-
#     The mark was set after the telling, or the telling came after the danger had passed; a date that was
#     entered in the wrong column.
#   sources:
#     - source: Protocol 2017, section 7 and golden rule 2 (2015)
#       confidence: read
#     - source: Department for Education, information sharing advice of 2024, golden rule 2
#       confidence: read
package rules.openness.unsafe_to_tell

default applies := false

applies if input.event.unsafe_to_inform in {"yes", "unclear"}

applies if {
	input.event.kind == "disclosure"
	not input.event.provided.unsafe_to_inform
	_perhaps_told
}

findings contains {"field": "subject_informed", "needs": ["unsafe_to_inform", "subject_informed"]} if {
	input.event.unsafe_to_inform == "yes"
	_answered_yes
}

findings contains {"field": "informed_at", "needs": ["unsafe_to_inform", "informed_at"]} if {
	input.event.unsafe_to_inform == "yes"
	input.event.informed_at
	not _answered_yes
}

unproven contains {"field": "unsafe_to_inform"} if {
	input.event.unsafe_to_inform == "unclear"
	_perhaps_told
}

unproven contains {"field": "subject_informed"} if {
	input.event.unsafe_to_inform == "yes"
	input.event.subject_informed == "unclear"
}

# A plain "no" says enough; a blank does where the day of the telling would stand beside it.
unproven contains {"field": "informed_at"} if {
	input.event.unsafe_to_inform in {"yes", "unclear"}
	not input.event.subject_informed
	not input.event.provided.informed_at
}

unproven contains {"field": "subject_informed"} if {
	input.event.unsafe_to_inform in {"yes", "unclear"}
	not input.event.informed_at
	not input.event.provided.subject_informed
}

unproven contains {"field": "subject_informed", "reason": "a later notice to the person"} if {
	input.event.unsafe_to_inform == "yes"
	input.event.sequels.notice.found
	input.event.sequels.notice.strength == "strong"
}

_answered_yes if input.event.subject_informed == "yes"

_perhaps_told if input.event.subject_informed in {"yes", "unclear"}

_perhaps_told if input.event.informed_at

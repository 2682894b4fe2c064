# METADATA
# scope: package
# title: Partners in the plan take part
# description: >-
#   A plan names the partners who are to protect the child, and each of them sees a part of the picture.
#   A partner of whom the logs hold nothing in the case during the period is shown, so that
#   somebody asks. It is information, not a reproach: there may have been nothing to share.
# related_resources:
#   - ref: https://www.rcpch.ac.uk/news-events/news/rcpch-response-national-child-safeguarding-practice-review-following-tragic-deaths
#     description: RCPCH on the national review of 2022, where each agency held a part of the picture
# schemas:
#   - input: schema.judged_event
# custom:
#   id: DTS-07
#   scope: case
#   severity: info
#   packs: [bromley-2017, uk-current]
#   controls: [cal/7]
#   needs: [recipient_org, case_ref]
#   parameters: [plan_silence_days]
#   facts:
#     partner: code
#   message: "The plan names {partner}, and the logs hold nothing of it in this case."
#   remedy: >-
#     Ask the partner whether it has something to share, and whether it still has a part in the plan. If its
#     log was not supplied, supply it.
#   false_alarms: "The partner had nothing to share; its log was not supplied; it is known by another name."
#   sources:
#     - source: Caldicott principle 7 (2013)
#       confidence: read
#     - source: National review of 2022, weak information sharing and fragmented multi-agency work
#       confidence: read
package rules.duty_to_share.partners_take_part

default applies := false

applies if {
	input.event.kind == "plan"
	count(input.event.recipient_org) > 0
}

applies if {
	input.event.kind == "plan"
	not input.event.provided.recipient_org
}

findings contains {"field": "recipient_org", "partner": partner} if some partner in input.event.silent_partners

unproven contains {"field": "case_ref"} if {
	not input.event.silent_partners
	not input.event.case_ref
}

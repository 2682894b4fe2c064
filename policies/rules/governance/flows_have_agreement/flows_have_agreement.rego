# METADATA
# scope: package
# title: Regular flows have an agreement
# description: >-
#   Sharing case by case needs no agreement of its own. When an organisation receives information again
#   and again, it is a regular flow: its purpose is agreed once, in writing, and reviewed. The rule counts
#   the disclosures to each organisation in the period; one under an agreement, or an agreement in force
#   that binds the organisation, is enough. Several unrelated cases can look like a flow.
# related_resources:
#   - ref: https://ico.org.uk/for-organisations/guide-to-data-protection/ico-codes-of-practice/data-sharing-a-code-of-practice/about-this-code/
#     description: ICO data sharing code of practice
# schemas:
#   - input: schema.judged_log
# custom:
#   id: GOV-02
#   scope: log
#   severity: medium
#   packs: [uk-current]
#   controls: [cal/1]
#   needs: []
#   parameters: [flow_limit]
#   facts:
#     organisation: code
#     limit: number
#     agreement: id
#   message: "{organisation} received more than {limit} disclosures in the period, and none was under an agreement."
#   remedy: >-
#     Ask why the information goes there so often. If it will go on, make an agreement that names purpose,
#     categories and security, and enter it in the agreements table.
#   false_alarms: "Many unrelated single cases; the agreement exists and is not in the table, or names the organisation otherwise."
#   sources:
#     - source: Caldicott principle 1 (2020), regular uses are approved and reviewed
#       confidence: from memory
#     - source: ICO data sharing code of practice; an agreement may not suit one-off sharing
#       confidence: in part
package rules.governance.flows_have_agreement

default applies := false

applies if input.log.kind == "flow"

findings contains {
	"field": "agreement_ref",
	"organisation": input.log.organisation,
	"limit": input.pack.parameters.flow_limit,
	"needs": ["agreements"],
} if {
	_regular
	not _under_agreement
	count(explanations) == 0
}

explanations contains {"reason": "agreement in force", "organisation": input.log.organisation, "agreement": agreement} if {
	_regular
	some agreement in input.log.agreements
}

_regular if input.log.disclosures > input.pack.parameters.flow_limit

_under_agreement if input.log.under_agreement > 0

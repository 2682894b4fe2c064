# METADATA
# scope: package
# title: Consent is not the basis where a child is at risk
# description: >-
#   Where a child is at risk of significant harm, consent is the wrong lawful basis: it would have to be
#   given up when the parent says no, and asking for it may raise the risk. Another basis, such as public
#   task or legal obligation, carries the sharing, and the parents' objections are weighed within it. An
#   unreadable level of harm is unproven.
# related_resources:
#   - ref: https://www.cooklawyers.co.uk/new-dfe-guidance-on-information-sharing-for-safeguarding-practitioners/
#     description: Summary of the Department for Education's seven golden rules of 2024
# schemas:
#   - input: schema.judged_event
# custom:
#   id: CON-04
#   scope: event
#   severity: medium
#   packs: [uk-current]
#   controls: [gr24/3]
#   needs: [lawful_basis, harm]
#   facts: {}
#   message: "Consent is given as the lawful basis although significant harm is flagged."
#   remedy: >-
#     Decide with the data protection officer which basis fits, such as public task, and record it. Do not
#     hold the sharing back for it. Tell the family what it now rests on, where that is safe.
#   false_alarms: >-
#     Early help that really is by consent, with a flag of harm left over from an earlier assessment.
#   sources:
#     - source: Department for Education, information sharing advice of 2024, golden rule 3
#       confidence: read
package rules.consent.not_the_basis_at_risk

default applies := false

applies if {
	_shares
	_perhaps_on_consent
}

# Whoever sits at one table shares too.
_shares if input.event.kind in {"disclosure", "strategy discussion", "conference", "referral"}

findings contains {"field": "lawful_basis"} if {
	input.event.basis == "consent"
	input.event.harm == "significant harm"
}

unproven contains {"field": "harm"} if {
	input.event.basis == "consent"
	input.event.harm == "unclear"
}

_perhaps_on_consent if input.event.basis == "consent"

_perhaps_on_consent if {
	not input.event.provided.lawful_basis
	_perhaps_at_risk
}

_perhaps_at_risk if input.event.harm in {"significant harm", "unclear"}

_perhaps_at_risk if not input.event.provided.harm

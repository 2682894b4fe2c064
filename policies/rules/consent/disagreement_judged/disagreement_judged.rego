# METADATA
# scope: package
# title: A disagreement between a competent child and a parent has a documented judgement
# description: >-
#   Where a child who can decide and a parent differ, each case is considered by itself and the
#   professional judgement is written down. Two views that differ, with no judgement, are a finding; two
#   that only agree in different words are not. A child who was found not competent explains it. Which of
#   the two was followed is not judged.
# related_resources:
#   - ref: https://seftonscp.procedures.org.uk/qkyoqs/information-sharing-and-confidentiality/information-sharing
#     description: Local safeguarding procedures on information sharing and consent
# schemas:
#   - input: schema.judged_event
# custom:
#   id: CON-08
#   scope: event
#   severity: medium
#   packs: [bromley-2017]
#   controls: [prot/7]
#   needs: [child_view, parent_view, judgement]
#   parameters: [no_view_phrases, agreeing_words, opposing_words, not_competent_phrases]
#   facts:
#     reason: code
#   message: "The child's view and the parent's view differ, and nothing says how that was judged."
#   remedy: >-
#     Ask who decided how they weighed the two views, and record it with the date and with who else was
#     consulted.
#   false_alarms: >-
#     The two views are about different things; the judgement is written among the general reasons or in
#     the minutes of a meeting.
#   sources:
#     - source: Protocol 2017, section 7, Gillick competency and Fraser guidelines
#       confidence: read
package rules.consent.disagreement_judged

import data.lib.texts

default applies := false

applies if {
	input.event.kind in {"disclosure", "refusal", "consent"}
	_perhaps_differ
}

findings contains _unjudged if {
	not _only_oppose
	not _judgement_filled
}

unproven contains _unjudged if {
	_only_oppose
	not _judgement_filled
}

unproven contains _unjudged if texts.stock(input.event.judgement)

explanations contains {"reason": "the child was found not competent"} if {
	_differ
	_not_competent
}

_unjudged := {"field": "judgement", "needs": ["child_view", "parent_view", "judgement", "competence_note"]} if {
	_differ
	not _not_competent
}

_perhaps_differ if _differ

_perhaps_differ if {
	input.event.kind == "disclosure"
	_a_view_missing_from_the_log
}

_a_view_missing_from_the_log if not input.event.provided.child_view

_a_view_missing_from_the_log if not input.event.provided.parent_view

_differ if {
	texts.plain(input.event.child_view) != texts.plain(input.event.parent_view)
	_a_view(input.event.child_view)
	_a_view(input.event.parent_view)
	not _both_agree
}

_a_view(text) if {
	not texts.empty(text)
	not input.pack.plain.no_view_phrases[texts.plain(text)]
}

_both_agree if {
	_agrees(input.event.child_view)
	_agrees(input.event.parent_view)
}

_agrees(text) if {
	texts.holds(text, input.pack.plain.agreeing_words)
	not texts.holds(text, input.pack.plain.opposing_words)
}

# Two who both refuse may refuse the same.
_only_oppose if {
	_differ
	texts.holds(input.event.child_view, input.pack.plain.opposing_words)
	texts.holds(input.event.parent_view, input.pack.plain.opposing_words)
}

_judgement_filled if {
	input.event.judgement
	not texts.empty(input.event.judgement)
}

_not_competent if input.pack.plain.not_competent_phrases[texts.plain(input.event.competence_note)]

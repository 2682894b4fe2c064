# METADATA
# scope: package
# title: No identifiers in subject lines
# description: >-
#   A subject line is seen on locked screens, in lists and in logs, and it travels unencrypted. It
#   holds a case reference, never a name, a date of birth, an NHS number, a pupil number (UPN) or a
#   postcode. Mail that comes in from somebody who is no partner may be a parent's and isn't judged.
# related_resources:
#   - ref: https://www.dacbeachcroft.com/en/gb/articles/2020/december/key-updates-for-the-health-and-care-sector-from-the-national-data-guardian/
#     description: The Caldicott principles of 2020, a summary
# schemas:
#   - input: schema.judged_event
# custom:
#   id: NTK-06
#   scope: event
#   severity: medium
#   packs: [bromley-2017, uk-current]
#   controls: [cal/3, gdpr/5.1f]
#   needs: [subject]
#   facts:
#     identifier: code
#   message: "The subject line holds what looks like an identifier of a person: {identifier}."
#   remedy: >-
#     Change the subject before anyone answers, and write case references instead. Tell the sender
#     why.
#   false_alarms: >-
#     A case number or initials that look like a name; the name of a street or a team.
#   sources:
#     - source: Caldicott principle 3 (2013), as quoted in the protocol of 2017
#       confidence: read
#     - source: UK GDPR, article 5(1)(f)
#       confidence: from memory
package rules.need_to_know.subject_line

default applies := false

applies if {
	input.event.kind == "message"
	not _of_the_public
}

findings contains {"field": "subject", "identifier": identifier, "needs": ["subject"]} if {
	_bound
	some identifier in _identifiers
}

# Without its direction, it may be a mother who writes in.
findings contains {"field": "subject", "identifier": identifier, "needs": ["subject", "direction"]} if {
	not _bound
	not _of_the_public
	not _unclear
	some identifier in _identifiers
}

unproven contains {"field": "direction", "identifier": identifier} if {
	not input.event.sender_partner
	_unclear
	some identifier in _identifiers
}

_identifiers contains identifier if {
	input.event.kind == "message"
	some identifier in input.event.subject_identifiers
	identifier in {"name", "date of birth", "NHS number", "UPN", "postcode"}
}

# Who writes in and is no partner may be a parent, whom the rule doesn't bind.
_of_the_public if {
	input.event.direction == "in"
	not input.event.sender_partner
}

_unclear if input.event.direction == "unclear"

_bound if input.event.sender_partner

_bound if input.event.direction in {"out", "internal"}

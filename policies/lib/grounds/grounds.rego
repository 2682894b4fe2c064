# METADATA
# title: Grounds for sharing outside the ordinary way
# description: >-
#   An emergency or a court order explains what would else be a finding. A ground counts as strong
#   when the event itself or a record that is surely tied to it states it, and as weak when the tie
#   is weak or nobody could read the answer.
# schemas:
#   - input: schema.judged_event
package lib.grounds

# METADATA
# title: Reasons that are surely there
strong contains reason if {
	some ground in _stated
	ground.strength == "strong"
	reason := ground.reason
}

# METADATA
# title: Reasons that may be there
weak contains reason if {
	some ground in _stated
	ground.strength == "weak"
	reason := ground.reason
}

_stated contains {"reason": "emergency", "strength": "strong"} if input.event.emergency == "yes"

_stated contains {"reason": "emergency", "strength": "weak"} if input.event.emergency == "unclear"

_stated contains {"reason": "court order", "strength": "strong"} if _court_order(input.event)

_stated contains {"reason": "emergency", "strength": link.strength} if {
	some link in input.event.links
	link.emergency == "yes"
}

_stated contains {"reason": "court order", "strength": link.strength} if {
	some link in input.event.links
	_court_order(link)
}

_stated contains {"reason": "emergency", "strength": "weak"} if {
	some link in input.event.links
	link.emergency == "unclear"
}

# A ground that nobody could read may be any of them.
_stated contains {"reason": "court order", "strength": "weak"} if input.event.no_consent_kind == "unclear"

_stated contains {"reason": "court order", "strength": "weak"} if {
	some link in input.event.links
	link.no_consent_kind == "unclear"
}

_court_order(record) if contains(lower(record.no_consent_kind), "court order")

_court_order(record) if contains(lower(record.legal_power), "court order")

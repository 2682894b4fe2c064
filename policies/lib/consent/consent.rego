# METADATA
# title: Where consent is not what a disclosure rests on
# description: >-
#   Whether somebody consented matters less where the record gives another ground: one of the pack's
#   kinds, a court order or an emergency. As in lib.grounds, a ground counts as strong when the event
#   itself or a record that is surely tied to it states it, and else as weak.
# schemas:
#   - input: schema.judged_event
package lib.consent

import data.lib.grounds

# METADATA
# title: Grounds that are surely there
moot contains reason if some reason in grounds.strong

moot contains input.event.no_consent_kind if {
	input.event.no_consent_kind in input.pack.parameters.no_consent_kinds
}

# METADATA
# title: Grounds that may be there
perhaps_moot contains reason if some reason in grounds.weak

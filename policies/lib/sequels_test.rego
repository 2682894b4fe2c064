# What followed an event, as tests of clocks need it.
package lib.sequels_test

# Something that surely followed, and the least and the greatest time that it took.
followed(at_least, at_most) := {
	"found": true, "strength": "strong", "on": "2026-03-12",
	"at_least": at_least, "at_most": at_most,
}

# The same, tied so weakly that it may belong elsewhere.
perhaps_followed(at_least, at_most) := object.union(followed(at_least, at_most), {"strength": "weak"})

# Nothing, and the time that passed up to the end of the audit's day.
nothing(at_least, at_most) := {"found": false, "at_least": at_least, "at_most": at_most}

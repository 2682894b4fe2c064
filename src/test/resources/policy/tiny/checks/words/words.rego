# METADATA
# title: Words that rules must not use
package checks.words

problems contains concat("", [note.annotations.custom.id, " speaks of a violation"]) if {
	some note in input.annotations
	contains(note.annotations.description, "violation")
}

problems contains concat("", ["pack ", name, " has no controls"]) if {
	some name, pack in data.packs
	count(pack.controls) == 0
}

problems contains "no packs are loaded" if not data.packs["old-protocol"].pack.rules

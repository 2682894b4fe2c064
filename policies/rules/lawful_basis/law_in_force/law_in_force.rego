# METADATA
# scope: package
# title: Law cited is in force on the day
# description: >-
#   A power or a basis that was repealed before the day, or that had not yet begun, is none. The law
#   is looked up in the list of laws by how it is written: "Data Protection Act" without its year is
#   neither the Act of 1998 nor that of 2018. Guidance counts as in force until what replaced it. An
#   event without its day can't be told.
# related_resources:
#   - ref: https://www.legislation.gov.uk/ukpga/2026/21/section/4/enacted
#     description: Children's Wellbeing and Schools Act 2026, section 4, enacted and without a known start
# schemas:
#   - input: schema.judged_event
# custom:
#   id: LAW-04
#   scope: event
#   severity: high
#   packs: [bromley-2017, uk-current]
#   controls: [cal/6, prot/5]
#   needs: [legal_power|lawful_basis|condition]
#   facts:
#     law: code
#     problem: code
#   message: "The record relies on {law}, which was {problem} on that day."
#   remedy: >-
#     Find out which law in force on the day allowed it, and add that to the record with today's date.
#     Correct the form or the guidance from which the old name was taken.
#   false_alarms: >-
#     An old law is quoted as history; a new law's start has come since the list of laws was checked.
#   sources:
#     - source: Protocol 2017, section 5
#       confidence: read
#     - source: Repeal of the Data Protection Act 1998 on 25 May 2018
#       confidence: from memory
#     - source: https://www.mondaq.com/uk/privacy-protection/1748226/key-data-protection-changes-under-the-data-use-and-access-act-2025-comes-into-force-on-february-5-2026
#       confidence: read
package rules.lawful_basis.law_in_force

default applies := false

applies if count(input.event.cited) > 0

applies if {
	input.event.kind == "disclosure"
	not input.event.provided.lawful_basis
	not input.event.provided.legal_power
	not input.event.provided.condition
}

findings contains {"field": cited.field, "law": cited.law, "problem": "no longer in force", "needs": [cited.field]} if {
	some cited in input.event.cited
	cited.to < input.event.date
}

findings contains {"field": cited.field, "law": cited.law, "problem": "not yet in force", "needs": [cited.field]} if {
	some cited in input.event.cited
	cited.from > input.event.date
}

# Nothing that was shared by the day of the audit can have waited for a later day.
findings contains {"field": cited.field, "law": cited.law, "problem": "not yet in force", "needs": [cited.field]} if {
	not input.event.date
	some cited in input.event.cited
	cited.from > input.as_of
}

unproven contains {"field": cited.field, "law": cited.law, "problem": "perhaps not in force"} if {
	not input.event.date
	some cited in input.event.cited
	_has_its_days(cited)
}

_has_its_days(cited) if cited.to

_has_its_days(cited) if cited.from <= input.as_of

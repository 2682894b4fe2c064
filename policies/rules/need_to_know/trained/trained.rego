# METADATA
# scope: package
# title: People who share are trained
# description: >-
#   Those who handle confidential information know their responsibilities, and yearly training is how
#   that is kept up. The date counts on the day of the disclosure. A blank date is no date that has
#   passed, so it is unproven; so is a date after the disclosure, because an earlier training may have
#   been overwritten.
# related_resources:
#   - ref: https://www.dacbeachcroft.com/en/gb/articles/2020/december/key-updates-for-the-health-and-care-sector-from-the-national-data-guardian/
#     description: The Caldicott principles of 2020, a summary
# schemas:
#   - input: schema.judged_event
# custom:
#   id: NTK-09
#   scope: event
#   severity: low
#   packs: [bromley-2017, uk-current]
#   controls: [cal/5]
#   needs: [training_date]
#   parameters: [training_valid_days]
#   facts:
#     days: number
#     problem: code
#   message: "The last training of the person who shared was {days} days before."
#   remedy: >-
#     Book the training, and check whether others of the team are overdue.
#   false_alarms: >-
#     Duty cover by somebody whose training is recorded elsewhere; a training that was done and not
#     entered.
#   sources:
#     - source: Caldicott principle 5 (2013), as quoted in the protocol of 2017
#       confidence: read
#     - source: One year
#       confidence: judgement
package rules.need_to_know.trained

default applies := false

applies if input.event.kind == "disclosure"

findings contains {"field": "training_date", "days": input.event.days_since_training} if {
	input.event.kind == "disclosure"
	input.event.days_since_training > input.pack.parameters.training_valid_days
}

unproven contains {"field": "training_date", "problem": "blank"} if {
	input.event.kind == "disclosure"
	not input.event.training_date
}

unproven contains {"field": "training_date", "problem": "later than the disclosure"} if {
	input.event.kind == "disclosure"
	input.event.days_since_training < 0
}

unproven contains {"field": "training_date", "problem": "without a day to compare it with"} if {
	input.event.kind == "disclosure"
	input.event.training_date
	not input.event.days_since_training
}

package lib.clocks_test

import data.lib.clocks
import data.lib.sequels_test as sequels

three_days := {"amount": 3, "unit": "working_days"}

followed(at_least, at_most) := sequels.followed({"working_days": at_least}, {"working_days": at_most})

nothing(at_least, at_most) := sequels.nothing({"working_days": at_least}, {"working_days": at_most})

test_last_moment_is_in_time if {
	clocks.state(followed(3, 3), three_days) == "kept"
	clocks.state(followed(4, 4), three_days) == "late"
	clocks.state(followed(0, 0), three_days) == "kept"
}

test_nothing_yet_is_late_only_when_the_time_is_over if {
	clocks.state(nothing(3, 3), three_days) == "waiting"
	clocks.state(nothing(4, 4), three_days) == "overdue"
}

test_days_without_times_leave_a_doubt if {
	clocks.state(followed(3, 4), three_days) == "doubtful"
	clocks.state(nothing(3, 4), three_days) == "doubtful"
}

test_weak_tie_settles_nothing if {
	every days in [0, 9] {
		clocks.state(sequels.perhaps_followed({"working_days": days}, {"working_days": days}), three_days) == "doubtful"
	}
	clocks.state(object.remove(followed(1, 1), ["strength"]), three_days) == "doubtful"
}

test_time_that_nobody_could_work_out_is_doubtful if {
	clocks.state({"found": true, "strength": "strong"}, three_days) == "doubtful"
	clocks.state({"found": false}, three_days) == "doubtful"
	clocks.state(followed(1, 1), {"amount": 3, "unit": "hours"}) == "doubtful"
}

test_without_a_limit_there_is_no_answer if {
	not clocks.state({"found": true, "strength": "strong"}, {})
}

test_limit_is_put_into_words if {
	clocks.in_words({"amount": 4, "unit": "working_hours"}) == "4 working hours"
	clocks.in_words({"amount": 1, "unit": "working_days"}) == "1 working day"
	clocks.in_words({"amount": 72, "unit": "hours"}) == "72 hours"
	clocks.in_words({"amount": 0.5, "unit": "days"}) == "0.5 days"
}

test_time_taken_says_no_more_than_is_known if {
	clocks.taken(followed(4, 4), "working_days") == "4 working days"
	clocks.taken(followed(4, 5), "working_days") == "at least 4 working days"
	clocks.taken(followed(1.25, 1.25), "working_days") == "more than 1 working day"
	clocks.taken(object.remove(followed(4, 4), ["at_most"]), "working_days") == "at least 4 working days"
}

package org.caldicottaudit.run;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caldicottaudit.finding.PlannedAction;

/**
 * The action plan of a finished run as people left it.
 *
 * @param actions by id of the finding
 * @param notes what could not be used, as sentences with sheet and row
 */
record Plan(SortedMap<String, PlannedAction> actions, List<String> notes) {
  Plan {
    actions = Collections.unmodifiableSortedMap(new TreeMap<>(actions));
    notes = List.copyOf(notes);
  }

  /** What people wrote beside that finding. */
  PlannedAction of(String findingId) {
    return actions.getOrDefault(findingId, PlannedAction.NONE);
  }
}

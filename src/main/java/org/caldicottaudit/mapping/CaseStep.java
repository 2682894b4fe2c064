package org.caldicottaudit.mapping;

import java.util.Map;
import org.caldicottaudit.event.EntryType;
import org.caldicottaudit.event.Field;

/**
 * A step of a case that every row of a list tells of.
 *
 * @param dates field to the column of its date, where the list has several dates for one field
 */
record CaseStep(EntryType type, Map<Field, String> dates) {
  CaseStep {
    dates = Map.copyOf(dates);
  }
}

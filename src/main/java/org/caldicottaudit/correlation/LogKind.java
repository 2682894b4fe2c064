package org.caldicottaudit.correlation;

import java.util.Set;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.LogSource;

/**
 * What kind of log a file is of: files of one kind may be parts of one log, whatever their names.
 *
 * @param profile that recognised them
 * @param provided the fields that they have columns for
 */
record LogKind(String profile, Set<Field> provided) {
  static LogKind of(LogSource source) {
    return new LogKind(source.profile(), source.provided());
  }
}

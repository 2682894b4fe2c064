package org.caldicottaudit.mapping;

import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.Transmission;

/**
 * Takes the accepted rows of logs, in the order of files, sheets and rows. When a file later turns
 * out to be unreadable, rows of it have been taken already: nothing may be published then.
 */
public interface RecordSink {
  void transmission(Transmission row);

  void entry(Entry row);

  /**
   * What could be read of a row of a case log that was quarantined. It reports nothing, but may be
   * what seems to be missing in its case.
   */
  default void unread(Entry row) {}
}

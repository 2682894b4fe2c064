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
}

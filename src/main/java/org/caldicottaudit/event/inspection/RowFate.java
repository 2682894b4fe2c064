package org.caldicottaudit.event.inspection;

import java.util.Locale;

/** What became of a record. */
public enum RowFate {
  /** It was understood and can be judged. */
  ACCEPTED,
  /** It holds something that can't be trusted, so nothing of it is judged. */
  QUARANTINED,
  /** It holds no record, such as a blank row or the headings. */
  SKIPPED;

  /** The word in files for other programs. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package org.caldicottaudit.correlation;

import java.util.Comparator;
import org.caldicottaudit.event.Fields;
import org.caldicottaudit.event.SharingEvent;

/**
 * An order of events by what they say. Where two are equal by all that counts, it decides instead
 * of their places, so that sorting the rows of a log or renaming a file changes no verdict.
 */
final class EventOrder {
  /** Messages by their ids, entries by their values. */
  static final Comparator<SharingEvent> BY_CONTENT =
      Comparator.comparing(SharingEvent::kind)
          .thenComparing(SharingEvent::identity)
          .thenComparing(event -> content(event.fields()))
          .thenComparing(SharingEvent::place);

  private EventOrder() {}

  private static String content(Fields fields) {
    StringBuilder content = new StringBuilder();
    fields.forEach((field, value) -> content.append(field).append('\0').append(value).append('\0'));
    return content.toString();
  }
}

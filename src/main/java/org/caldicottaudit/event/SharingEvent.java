package org.caldicottaudit.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something in a log that the protocol has an opinion on: a message that was sent, or an entry of a
 * case log.
 */
public sealed interface SharingEvent permits Message, Entry {
  /** Where it is first seen. */
  Place place();

  /** The word that policies know its kind by: {@code message}, or the code of the entry's type. */
  String kind();

  /**
   * What identifies it from run to run: its own id where the log gives one, else what it says.
   * Never a row number.
   */
  String identity();

  /** The day in London that it is judged by; empty when the log gives no date for it. */
  Optional<LocalDate> date();

  /** The case references it names, in the log's own writing; in order, each once. */
  List<String> caseRefs();

  Fields fields();

  /** The fields that its log can give at all. */
  Set<Field> provided();
}

package org.caldicottaudit.mapping;

/**
 * A cell has no value that can be trusted, so its row is quarantined. The message is the reason,
 * without the value itself.
 */
final class UnreadableCellException extends Exception {
  private final String heading;

  /**
   * @param heading of its column; empty when the row as a whole is at fault
   */
  UnreadableCellException(String heading, String reason) {
    // A log can have a hundred thousand of them: no stack trace.
    super(reason, null, false, false);
    this.heading = heading;
  }

  String heading() {
    return heading;
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}

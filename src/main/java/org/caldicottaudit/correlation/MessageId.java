package org.caldicottaudit.correlation;

/** Makes the internet message ids of different logs alike. */
final class MessageId {
  private MessageId() {}

  /** With the angle brackets that are part of every id, and that some logs and people leave out. */
  static String of(String written) {
    return written.startsWith("<") || written.indexOf('@') < 0 ? written : "<" + written + ">";
  }
}

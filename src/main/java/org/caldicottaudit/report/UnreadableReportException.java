package org.caldicottaudit.report;

/**
 * A file of a finished run doesn't hold what this program wrote there. The message is a sentence
 * that names the file and the place in it, and ends before what to do.
 */
public final class UnreadableReportException extends RuntimeException {
  public UnreadableReportException(String message) {
    super(message);
  }

  public UnreadableReportException(String message, Throwable cause) {
    super(message, cause);
  }
}

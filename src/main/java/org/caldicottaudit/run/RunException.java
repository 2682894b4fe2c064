package org.caldicottaudit.run;

/** A run can't go on and nothing was published. The message is the sentence for the user. */
public final class RunException extends RuntimeException {
  public RunException(String message) {
    super(message);
  }

  public RunException(String message, Throwable cause) {
    super(message, cause);
  }
}

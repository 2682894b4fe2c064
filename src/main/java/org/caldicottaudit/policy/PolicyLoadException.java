package org.caldicottaudit.policy;

/**
 * The policies, packs or reference data can't be used as they are. The message is the sentence for
 * the user.
 */
public final class PolicyLoadException extends RuntimeException {
  public PolicyLoadException(String message) {
    super(message);
  }

  public PolicyLoadException(String message, Throwable cause) {
    super(message, cause);
  }
}

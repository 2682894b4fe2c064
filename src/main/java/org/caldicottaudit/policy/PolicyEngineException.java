package org.caldicottaudit.policy;

/**
 * A policy engine gave no decision that can be relied on: it is down, too slow, broken, or its
 * answer is not the contract's. Never to be read as "compliant". The message is the sentence for
 * the user.
 */
public final class PolicyEngineException extends RuntimeException {
  public PolicyEngineException(String message) {
    super(message);
  }

  public PolicyEngineException(String message, Throwable cause) {
    super(message, cause);
  }
}

package org.caldicottaudit.policy.plan.eval;

/** An evaluation broke off. The message says why in OPA's words, not yet in a sentence. */
public final class EvaluationException extends RuntimeException {
  /** Why an evaluation breaks off. */
  public enum Reason {
    /** Two rules give one thing different values. */
    CONFLICT,
    /** A builtin got a value that it can't work with, and errors are strict. */
    BUILTIN,
    /** A builtin got a type that it can't work with, and errors are strict. */
    TYPE,
    /** Functions call each other more deeply than any rule does. */
    TOO_DEEP,
    /** It takes longer than it may. */
    TOO_LONG,
    /** The thread was interrupted. */
    INTERRUPTED
  }

  private final Reason reason;

  EvaluationException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}

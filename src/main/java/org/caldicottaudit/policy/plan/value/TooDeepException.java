package org.caldicottaudit.policy.plan.value;

/** Data is nested so deeply that no evaluation may take it. */
public final class TooDeepException extends RuntimeException {
  public TooDeepException() {
    super("the data is nested too deeply");
  }
}

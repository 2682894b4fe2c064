package org.caldicottaudit.policy;

/** The questions that policies answer, one for each scope that has rules. */
public enum EntryPoint {
  EVENT(Scope.EVENT, "main/event/answers"),
  AGREEMENT(Scope.PROTOCOL, "main/agreement/answers");

  private final Scope scope;
  private final String path;

  EntryPoint(Scope scope, String path) {
    this.scope = scope;
    this.path = path;
  }

  /** The scope whose rules answer here. */
  public Scope scope() {
    return scope;
  }

  /** The path of its decision in the policies, such as {@code main/event/answers}. */
  public String path() {
    return path;
  }
}

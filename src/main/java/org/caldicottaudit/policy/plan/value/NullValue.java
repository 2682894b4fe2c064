package org.caldicottaudit.policy.plan.value;

/** Rego's null, which is a value and not undefined. */
public final class NullValue extends Value {
  public static final NullValue NULL = new NullValue();

  private NullValue() {}

  @Override
  public Kind kind() {
    return Kind.NULL;
  }

  @Override
  int computeHash() {
    return 7;
  }

  @Override
  boolean sameAs(Value other) {
    return other instanceof NullValue;
  }

  @Override
  int compareSame(Value other) {
    return 0;
  }

  @Override
  public String toString() {
    return "null";
  }
}

package org.caldicottaudit.policy.plan.value;

/** True or false; there are two of them. */
public final class BooleanValue extends Value {
  public static final BooleanValue TRUE = new BooleanValue(true);
  public static final BooleanValue FALSE = new BooleanValue(false);

  private final boolean truth;

  private BooleanValue(boolean truth) {
    this.truth = truth;
  }

  public static BooleanValue of(boolean truth) {
    return truth ? TRUE : FALSE;
  }

  public boolean truth() {
    return truth;
  }

  @Override
  public Kind kind() {
    return Kind.BOOLEAN;
  }

  @Override
  int computeHash() {
    return Boolean.hashCode(truth);
  }

  @Override
  boolean sameAs(Value other) {
    return other instanceof BooleanValue bool && truth == bool.truth;
  }

  @Override
  int compareSame(Value other) {
    return Boolean.compare(truth, ((BooleanValue) other).truth);
  }

  @Override
  public String toString() {
    return Boolean.toString(truth);
  }
}

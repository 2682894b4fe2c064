package org.caldicottaudit.policy.plan.eval;

import org.caldicottaudit.policy.plan.value.Value;
import org.jspecify.annotations.Nullable;

/** Where a statement takes a value from: a variable, or the plan itself. */
final class Source {
  private final int slot;
  private final @Nullable Value constant;

  private Source(int slot, @Nullable Value constant) {
    this.slot = slot;
    this.constant = constant;
  }

  static Source local(int slot) {
    return new Source(slot, null);
  }

  static Source constant(Value value) {
    return new Source(-1, value);
  }

  @Nullable Value of(Value[] slots) {
    return slot < 0 ? constant : slots[slot];
  }

  /** Its value where that stands in the plan. */
  @Nullable Value constant() {
    return constant;
  }

  /** The number of its variable; negative where it has none. */
  int slot() {
    return slot;
  }
}

package org.caldicottaudit.policy.plan.eval;

import org.caldicottaudit.policy.plan.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What rules gave for one input and data, each by its number. A {@code with} opens a scope of its
 * own; one that only brings back what was there before gets the scope of before.
 */
final class MemoScope {
  /** Stands for a rule that is undefined; null stands for one that was not asked yet. */
  static final Object NOTHING = new Object();

  final @Nullable Object[] results;
  private final @Nullable Value input;
  private final @Nullable Value data;
  private final @Nullable MemoScope outer;

  MemoScope(int rules, @Nullable Value input, @Nullable Value data, @Nullable MemoScope outer) {
    this.results = new @Nullable Object[rules];
    this.input = input;
    this.data = data;
    this.outer = outer;
  }

  @SuppressWarnings("ReferenceEquality") // Comparing whole inputs would cost more than it saves.
  MemoScope within(@Nullable Value newInput, @Nullable Value newData) {
    for (MemoScope scope = this; scope != null; scope = scope.outer) {
      if (scope.input == newInput && scope.data == newData) {
        return scope;
      }
    }
    return new MemoScope(results.length, newInput, newData, this);
  }
}

package org.caldicottaudit.policy.plan.eval;

import org.caldicottaudit.policy.plan.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What rules gave that read a few members of the input only. While those are the very same values,
 * the result is kept: across the items of a batch, and across batches. So what depends on a pack is
 * worked out once for all its events.
 */
final class StableMemo {
  /** What reads more members than that, or more than members, changes with each event. */
  private static final int MOST_READ = 3;

  private static final int FEW = 4;

  private final @Nullable RuleMemo[] rules;
  private final byte[] asked;
  private final boolean[] given;

  StableMemo(int rules) {
    this.rules = new @Nullable RuleMemo[rules];
    this.asked = new byte[rules];
    this.given = new boolean[rules];
  }

  /** The results of a rule; null where they change too often to be worth keeping. */
  @Nullable RuleMemo of(int number, Rule rule) {
    if (given[number]) {
      return null;
    }
    RuleMemo memo = rules[number];
    if (memo == null) {
      return begin(number, rule);
    }
    given[number] = !memo.isWorthwhile();
    return memo;
  }

  /** To find out what a rule reads takes longer than a few answers of it. */
  private @Nullable RuleMemo begin(int number, Rule rule) {
    if (asked[number] < FEW) {
      asked[number]++;
      return null;
    }
    Value[] reads = rule.reads();
    if (reads == null || reads.length > MOST_READ) {
      given[number] = true;
      return null;
    }
    rules[number] = new RuleMemo(reads);
    return rules[number];
  }

  /** The last results of one rule. */
  static final class RuleMemo {
    /** There are as many packs in a run, and hardly ever more. */
    private static final int KEPT = 4;

    /** So many misses without as many hits show that what is read changes each time. */
    private static final int TRIALS = 64;

    private final Value[] reads;
    private final @Nullable Object[] seen;
    private final @Nullable Object[] results = new @Nullable Object[KEPT];
    private int next;
    private int misses;
    private int hits;

    RuleMemo(Value[] reads) {
      this.reads = reads;
      this.seen = new @Nullable Object[KEPT * reads.length];
    }

    private boolean isWorthwhile() {
      return misses < TRIALS || hits >= misses;
    }

    /** What the rule gave for this input; null when that isn't known. */
    @Nullable Object find(Value input) {
      for (int i = 0; i < KEPT; i++) {
        if (results[i] != null && matches(i, input)) {
          hits++;
          return results[i];
        }
      }
      misses++;
      return null;
    }

    private boolean matches(int entry, Value input) {
      for (int i = 0; i < reads.length; i++) {
        if (seen[entry * reads.length + i] != input.get(reads[i])) {
          return false;
        }
      }
      return true;
    }

    void keep(Value input, Object result) {
      for (int i = 0; i < reads.length; i++) {
        seen[next * reads.length + i] = input.get(reads[i]);
      }
      results[next] = result;
      next = (next + 1) % KEPT;
    }
  }
}

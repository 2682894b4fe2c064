package org.caldicottaudit.policy.plan.eval;

import java.util.ArrayList;
import java.util.List;
import org.caldicottaudit.policy.plan.eval.EvaluationException.Reason;
import org.caldicottaudit.policy.plan.value.Value;

/** One run of a plan: what it has worked out so far, and how far it may go. */
final class Evaluation {
  /** Rules call rules a few dozen deep; a function that calls itself ends here. */
  private static final int MAX_DEPTH = 256;

  /** Loop rounds between two looks at the clock. */
  private static final int PATIENCE = 8192;

  final List<Value> results = new ArrayList<>();
  final StableMemo stable;

  private final long deadline;
  private MemoScope scope;
  private int depth;
  private int rounds = PATIENCE;

  Evaluation(StableMemo stable, MemoScope scope, long deadline) {
    this.stable = stable;
    this.scope = scope;
    this.deadline = deadline;
  }

  MemoScope scope() {
    return scope;
  }

  /** Until it is given the one before, results are kept for these documents only. */
  void scope(MemoScope other) {
    scope = other;
  }

  void descend() {
    depth++;
    if (depth > MAX_DEPTH) {
      throw new EvaluationException(
          Reason.TOO_DEEP, "rules call each other more than " + MAX_DEPTH + " deep");
    }
  }

  void ascend() {
    depth--;
  }

  /** To be called in every round of a loop. */
  void tick() {
    rounds--;
    if (rounds < 0) {
      rounds = PATIENCE;
      look();
    }
  }

  private void look() {
    if (Thread.currentThread().isInterrupted()) {
      throw new EvaluationException(Reason.INTERRUPTED, "interrupted");
    }
    if (System.nanoTime() - deadline > 0) {
      throw new EvaluationException(Reason.TOO_LONG, "too long");
    }
  }
}

package org.caldicottaudit.policy.plan.eval;

import java.time.Duration;
import java.util.List;
import org.caldicottaudit.policy.plan.value.Value;
import org.jspecify.annotations.Nullable;

/** Runs a program for one thread, and keeps what it may need again. */
public final class Evaluator {
  private final Program program;
  private final Duration limit;
  private final StableMemo stable;

  /**
   * @param limit longest time that one evaluation may take
   */
  public Evaluator(Program program, Duration limit) {
    this.program = program;
    this.limit = limit;
    this.stable = new StableMemo(program.rules());
  }

  /**
   * Runs an entry point.
   *
   * @param input null when there is none
   * @return the answers, none twice; empty when the entry point is undefined
   * @throws EvaluationException when it breaks off
   */
  public List<Value> evaluate(String entryPoint, @Nullable Value input, Value data) {
    Rule entry = program.entry(entryPoint);
    Evaluation evaluation = evaluation(input, data);
    entry.runWith(input, data, evaluation);
    return evaluation.results;
  }

  private Evaluation evaluation(@Nullable Value input, Value data) {
    return new Evaluation(
        stable,
        new MemoScope(program.rules(), input, data, null),
        System.nanoTime() + limit.toNanos());
  }
}

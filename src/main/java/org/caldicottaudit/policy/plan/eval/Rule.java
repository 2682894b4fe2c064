package org.caldicottaudit.policy.plan.eval;

import java.util.List;
import org.caldicottaudit.policy.plan.model.Body;
import org.caldicottaudit.policy.plan.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A rule or function of the plan, or what is run for an entry point. It is translated when it is
 * first called.
 */
final class Rule {
  private final Linkage linkage;
  private final String name;
  private final int number;
  private final List<Integer> parameters;
  private final Body body;

  /** Threads may each see it late, and then find the same: it is translated once. */
  private @Nullable Code code;

  /**
   * @param parameters the variables of the arguments
   */
  Rule(Linkage linkage, String name, int number, List<Integer> parameters, Body body) {
    this.linkage = linkage;
    this.name = name;
    this.number = number;
    this.parameters = parameters;
    this.body = body;
  }

  private Code code() {
    Code known = code;
    return known == null ? translate() : known;
  }

  private synchronized Code translate() {
    Code translated = code;
    if (translated == null) {
      translated = linkage.translate(parameters, body.blocks());
      code = translated;
    }
    return translated;
  }

  /** The members of the input that it depends on; null if on anything else as well. */
  Value @Nullable [] reads() {
    return linkage.reads(name);
  }

  /** Calls it with arguments; null when it is undefined. */
  @Nullable Value call(Value[] caller, Source[] arguments, Evaluation evaluation) {
    Code called = code();
    Value[] own = called.slots();
    for (int i = 0; i < arguments.length; i++) {
      own[called.parameter(i)] = arguments[i].of(caller);
    }
    return run(called, own, evaluation);
  }

  /** Asks a rule without arguments, or remembers what it said of this input and data. */
  @Nullable Value ask(Value[] caller, Evaluation evaluation) {
    @Nullable Object[] results = evaluation.scope().results;
    Object known = results[number];
    if (known == null) {
      known = findOut(caller[0], caller[1], evaluation);
      results[number] = known;
    }
    return known == MemoScope.NOTHING ? null : (Value) known;
  }

  private Object findOut(@Nullable Value input, @Nullable Value data, Evaluation evaluation) {
    StableMemo.RuleMemo memo = input == null ? null : evaluation.stable.of(number, this);
    if (memo == null || input == null) {
      return workOut(input, data, evaluation);
    }
    Object known = memo.find(input);
    if (known == null) {
      known = workOut(input, data, evaluation);
      memo.keep(input, known);
    }
    return known;
  }

  private Object workOut(@Nullable Value input, @Nullable Value data, Evaluation evaluation) {
    Value result = runWith(input, data, evaluation);
    return result == null ? MemoScope.NOTHING : result;
  }

  /** Runs it for an input and data; null when it is undefined. */
  @Nullable Value runWith(@Nullable Value input, @Nullable Value data, Evaluation evaluation) {
    Code called = code();
    Value[] own = called.slots();
    own[called.parameter(0)] = input;
    own[called.parameter(1)] = data;
    return run(called, own, evaluation);
  }

  private static @Nullable Value run(Code called, Value[] own, Evaluation evaluation) {
    evaluation.descend();
    Value result = called.run(own, evaluation) ? own[own.length - 1] : null;
    evaluation.ascend();
    return result;
  }
}

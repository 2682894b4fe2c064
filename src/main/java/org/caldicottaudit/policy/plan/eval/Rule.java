package org.caldicottaudit.policy.plan.eval;

import java.util.List;
import org.caldicottaudit.policy.plan.value.Value;
import org.jspecify.annotations.Nullable;

/** A rule or function of the plan, ready to be called. */
final class Rule {
  private static final Node[] NOT_LINKED = {};

  private final int number;
  private int[] parameters = {};
  private int slots;
  private Node[] blocks = NOT_LINKED;
  private Value @Nullable [] reads;

  Rule(int number) {
    this.number = number;
  }

  /**
   * Gives it its body; rules may call each other, so they are there before their bodies.
   *
   * @param parameters the slots of the arguments
   * @param reads the members of the input that it depends on; null if on anything else as well
   */
  void link(int[] parameters, int slots, List<Node> blocks, Value @Nullable [] reads) {
    this.parameters = parameters;
    this.slots = slots;
    this.blocks = blocks.toArray(Node[]::new);
    this.reads = reads;
  }

  /** Calls it with arguments; null when it is undefined. */
  @Nullable Value call(Value[] caller, Source[] arguments, Evaluation evaluation) {
    Value[] own = new Value[slots];
    for (int i = 0; i < arguments.length; i++) {
      own[parameters[i]] = arguments[i].of(caller);
    }
    return run(own, evaluation);
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
    StableMemo.RuleMemo memo =
        reads == null || input == null ? null : evaluation.stable.of(number, reads);
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
    Value[] own = new Value[slots];
    own[parameters[0]] = input;
    own[parameters[1]] = data;
    Value result = run(own, evaluation);
    return result == null ? MemoScope.NOTHING : result;
  }

  private @Nullable Value run(Value[] own, Evaluation evaluation) {
    evaluation.descend();
    Value result = null;
    for (Node block : blocks) {
      if (block.run(own, evaluation) == Node.RETURN) {
        result = own[own.length - 1];
        break;
      }
    }
    evaluation.ascend();
    return result;
  }
}

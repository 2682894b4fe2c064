package org.caldicottaudit.policy.plan.eval;

import org.caldicottaudit.policy.plan.builtin.Builtin;
import org.caldicottaudit.policy.plan.builtin.BuiltinException;
import org.caldicottaudit.policy.plan.eval.EvaluationException.Reason;
import org.caldicottaudit.policy.plan.value.Value;
import org.jspecify.annotations.Nullable;

/** Calls of rules, functions and builtins. */
final class CallNodes {
  /** A rule that is there and undefined leaves so many blocks, past the one that asks the data. */
  private static final int PAST_DATA = 3;

  private CallNodes() {}

  private static int defined(@Nullable Value result) {
    return result == null ? Node.UNDEFINED : Node.NEXT;
  }

  /** Asks a rule about the input and data at hand. */
  static final class Ask extends Node {
    private final Rule rule;
    private final int target;

    Ask(Rule rule, int target) {
      this.rule = rule;
      this.target = target;
    }

    @Override
    int run(Value[] slots, Evaluation evaluation) {
      Value result = rule.ask(slots, evaluation);
      slots[target] = result;
      return defined(result);
    }
  }

  /** Calls a function with arguments. */
  static final class Call extends Node {
    private final Rule rule;
    private final Source[] arguments;
    private final int target;

    Call(Rule rule, Source[] arguments, int target) {
      this.rule = rule;
      this.arguments = arguments;
      this.target = target;
    }

    @Override
    int run(Value[] slots, Evaluation evaluation) {
      Value result = rule.call(slots, arguments, evaluation);
      slots[target] = result;
      return defined(result);
    }
  }

  /** Asks the rule at a path that is known before the run. */
  static final class AskAtPath extends Node {
    private final Rule rule;
    private final int target;

    AskAtPath(Rule rule, int target) {
      this.rule = rule;
      this.target = target;
    }

    @Override
    int run(Value[] slots, Evaluation evaluation) {
      Value result = rule.ask(slots, evaluation);
      slots[target] = result;
      return result == null ? PAST_DATA : NEXT;
    }
  }

  /** Asks the rule at a path that only the run knows. */
  static final class FindAndAsk extends Node {
    private final RuleTree rules;
    private final Source[] path;
    private final int target;

    FindAndAsk(RuleTree rules, Source[] path, int target) {
      this.rules = rules;
      this.path = path;
      this.target = target;
    }

    @Override
    int run(Value[] slots, Evaluation evaluation) {
      Rule rule = rules.find(path, slots);
      if (rule == null) {
        return UNDEFINED;
      }
      Value result = rule.ask(slots, evaluation);
      slots[target] = result;
      return result == null ? PAST_DATA : NEXT;
    }
  }

  /** Calls a builtin; undefined arguments make it undefined. */
  abstract static class BuiltinNode extends Node {
    private final String name;
    private final int target;
    private final boolean strict;

    BuiltinNode(String name, int target, boolean strict) {
      this.name = name;
      this.target = target;
      this.strict = strict;
    }

    abstract @Nullable Value apply(Value[] slots);

    @Override
    final int run(Value[] slots, Evaluation evaluation) {
      Value result = null;
      try {
        result = apply(slots);
      } catch (BuiltinException e) {
        if (strict) {
          throw failure(e);
        }
      }
      slots[target] = result;
      return defined(result);
    }

    private EvaluationException failure(BuiltinException fault) {
      return new EvaluationException(
          fault.isWrongType() ? Reason.TYPE : Reason.BUILTIN, name + ": " + fault.getMessage());
    }
  }

  /** A builtin with its arguments. */
  static Node builtin(String name, Builtin builtin, Source[] from, int target, boolean strict) {
    return switch (builtin.arity()) {
      case 0 -> new Zero(name, (Builtin.Zero) builtin, target, strict);
      case 1 -> new One(name, (Builtin.One) builtin, from, target, strict);
      case 2 -> new Two(name, (Builtin.Two) builtin, from, target, strict);
      case 3 -> new Three(name, (Builtin.Three) builtin, from, target, strict);
      default -> new Four(name, (Builtin.Four) builtin, from, target, strict);
    };
  }

  private static final class Zero extends BuiltinNode {
    private final Builtin.Zero builtin;

    Zero(String name, Builtin.Zero builtin, int target, boolean strict) {
      super(name, target, strict);
      this.builtin = builtin;
    }

    @Override
    @Nullable Value apply(Value[] slots) {
      return builtin.apply();
    }
  }

  private static final class One extends BuiltinNode {
    private final Builtin.One builtin;
    private final Source first;

    One(String name, Builtin.One builtin, Source[] from, int target, boolean strict) {
      super(name, target, strict);
      this.builtin = builtin;
      this.first = from[0];
    }

    @Override
    @Nullable Value apply(Value[] slots) {
      Value a = first.of(slots);
      return a == null ? null : builtin.apply(a);
    }
  }

  private static final class Two extends BuiltinNode {
    private final Builtin.Two builtin;
    private final Source first;
    private final Source second;

    Two(String name, Builtin.Two builtin, Source[] from, int target, boolean strict) {
      super(name, target, strict);
      this.builtin = builtin;
      this.first = from[0];
      this.second = from[1];
    }

    @Override
    @Nullable Value apply(Value[] slots) {
      Value a = first.of(slots);
      Value b = second.of(slots);
      return a == null || b == null ? null : builtin.apply(a, b);
    }
  }

  private static final class Three extends BuiltinNode {
    private final Builtin.Three builtin;
    private final Source first;
    private final Source second;
    private final Source third;

    Three(String name, Builtin.Three builtin, Source[] from, int target, boolean strict) {
      super(name, target, strict);
      this.builtin = builtin;
      this.first = from[0];
      this.second = from[1];
      this.third = from[2];
    }

    @Override
    @Nullable Value apply(Value[] slots) {
      Value a = first.of(slots);
      Value b = second.of(slots);
      Value c = third.of(slots);
      return a == null || b == null || c == null ? null : builtin.apply(a, b, c);
    }
  }

  private static final class Four extends BuiltinNode {
    private final Builtin.Four builtin;
    private final Source[] from;

    Four(String name, Builtin.Four builtin, Source[] from, int target, boolean strict) {
      super(name, target, strict);
      this.builtin = builtin;
      this.from = from;
    }

    @Override
    @Nullable Value apply(Value[] slots) {
      Value a = from[0].of(slots);
      Value b = from[1].of(slots);
      Value c = from[2].of(slots);
      Value d = from[3].of(slots);
      return a == null || b == null || c == null || d == null ? null : builtin.apply(a, b, c, d);
    }
  }
}

package org.caldicottaudit.policy.plan.builtin;

import org.caldicottaudit.policy.plan.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A built-in function. It gives null where it is undefined, and throws a {@link BuiltinException}
 * where its arguments are wrong.
 */
public sealed interface Builtin {
  /** One of no argument. */
  non-sealed interface Zero extends Builtin {
    @Override
    default int arity() {
      return 0;
    }

    @Nullable Value apply();
  }

  /** One of one argument. */
  non-sealed interface One extends Builtin {
    @Override
    default int arity() {
      return 1;
    }

    @Nullable Value apply(Value argument);
  }

  /** One of two arguments. */
  non-sealed interface Two extends Builtin {
    @Override
    default int arity() {
      return 2;
    }

    @Nullable Value apply(Value first, Value second);
  }

  /** One of three arguments. */
  non-sealed interface Three extends Builtin {
    @Override
    default int arity() {
      return 3;
    }

    @Nullable Value apply(Value first, Value second, Value third);
  }

  /** One of four arguments. */
  non-sealed interface Four extends Builtin {
    @Override
    default int arity() {
      return 4;
    }

    @Nullable Value apply(Value first, Value second, Value third, Value fourth);
  }

  /** How many arguments it takes. */
  int arity();
}

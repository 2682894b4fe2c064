package org.caldicottaudit.policy.plan.model;

import java.util.function.IntConsumer;

/** What a statement works on. */
public sealed interface Operand {
  /** Names the variable that it is, if it is one. */
  default void read(IntConsumer variable) {}

  /** A variable of the plan or function. */
  record Local(int number) implements Operand {
    public Local {
      if (number < 0) {
        throw new IllegalArgumentException("no variable has the number " + number);
      }
    }

    @Override
    public void read(IntConsumer variable) {
      variable.accept(number);
    }
  }

  /** A text that stands in the plan. */
  record Text(String text) implements Operand {}

  /** True or false, as it stands in the plan. */
  record Truth(boolean truth) implements Operand {}
}

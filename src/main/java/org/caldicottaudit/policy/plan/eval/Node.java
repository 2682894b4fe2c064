package org.caldicottaudit.policy.plan.eval;

import org.caldicottaudit.policy.plan.value.Value;

/**
 * A statement, ready to run. What it means is defined by its record in {@link
 * org.caldicottaudit.policy.plan.model.Statement}. Nodes never change, so that threads share them.
 */
abstract class Node {
  /** The statement was done; the next one follows. */
  static final int NEXT = -1;

  /** The statement is undefined, and ends its block; larger numbers leave blocks around it. */
  static final int UNDEFINED = 0;

  /** The function ends. */
  static final int RETURN = Integer.MAX_VALUE;

  /**
   * @param slots the variables of the function; null where one is undefined
   */
  abstract int run(Value[] slots, Evaluation evaluation);

  /** What leaving a block with that outcome means for the block around it. */
  static int outside(int outcome) {
    return outcome == RETURN ? RETURN : outcome - 1;
  }
}

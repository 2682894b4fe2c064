package org.caldicottaudit.policy.plan.eval;

import java.util.List;
import org.caldicottaudit.policy.plan.value.Value;

/**
 * The statements of a function or plan, ready to run. It never changes, so that a thread that sees
 * it at all sees all of it.
 */
final class Code {
  private final int[] parameters;
  private final int slots;
  private final Node[] blocks;

  /**
   * @param parameters the slots of the arguments
   * @param slots how many variables there are, with the last one for what is returned
   */
  Code(int[] parameters, int slots, List<Node> blocks) {
    this.parameters = parameters;
    this.slots = slots;
    this.blocks = blocks.toArray(new Node[0]);
  }

  /** Variables of which none has a value. */
  Value[] slots() {
    return new Value[slots];
  }

  int parameter(int number) {
    return parameters[number];
  }

  /**
   * Runs it.
   *
   * @return whether it returned; then its result is in the last slot
   */
  boolean run(Value[] own, Evaluation evaluation) {
    for (Node block : blocks) {
      if (block.run(own, evaluation) == Node.RETURN) {
        return true;
      }
    }
    return false;
  }
}

package org.caldicottaudit.policy.plan.eval;

import java.util.List;
import org.caldicottaudit.policy.plan.model.Operand;
import org.caldicottaudit.policy.plan.model.Statement;

/** How a call hands on the input and data, which are the variables 0 and 1 by OPA's convention. */
final class CallShape {
  private static final int DOCUMENTS = 2;

  private CallShape() {}

  /** Whether its first arguments are the input and the data at hand. */
  static boolean passesDocuments(Statement.Call call) {
    List<Operand> arguments = call.arguments();
    return arguments.size() >= DOCUMENTS
        && isLocal(arguments.get(0), 0)
        && isLocal(arguments.get(1), 1);
  }

  private static boolean isLocal(Operand operand, int number) {
    return operand instanceof Operand.Local local && local.number() == number;
  }

  /** Whether no other argument is one of them. */
  static boolean passesNoMore(Statement.Call call) {
    return call.arguments().stream()
        .skip(DOCUMENTS)
        .noneMatch(operand -> operand instanceof Operand.Local local && local.number() < DOCUMENTS);
  }
}

package org.caldicottaudit.policy.embedded;

import com.styra.opa.wasm.OpaAbortException;
import org.caldicottaudit.policy.EntryPoint;
import org.caldicottaudit.policy.PolicyEngineException;

/** Says in one sentence what stopped an evaluation. */
final class EvaluationFault {
  private static final String BUILTIN = "opa_builtin - ";

  private EvaluationFault() {}

  static PolicyEngineException of(EntryPoint entryPoint, Throwable cause) {
    if (cause instanceof PolicyEngineException known) {
      return known;
    }
    return new PolicyEngineException(
        "The policies gave no decision on " + entryPoint.path() + ": " + why(cause), cause);
  }

  private static String why(Throwable cause) {
    String message = String.valueOf(cause.getMessage());
    if (message.startsWith(BUILTIN)) {
      return "a rule uses "
          + message.substring(BUILTIN.length()).replaceAll(" .*", "")
          + ", which only an OPA server has; take it out of the rule, or ask a server with --opa.";
    }
    if (cause instanceof StackOverflowError || message.contains("call stack exhausted")) {
      return "the data is nested too deeply.";
    }
    if (message.contains("malloc") || message.contains("emory")) {
      return "it needs more memory than it may have; judge fewer events at a time.";
    }
    if (cause instanceof OpaAbortException) {
      return "two rules disagree; run ./caldicott policies test.";
    }
    return "an evaluation broke off; run ./caldicott policies test.";
  }
}

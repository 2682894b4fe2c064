package org.caldicottaudit.policy.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.caldicottaudit.policy.EntryPoint;
import org.caldicottaudit.policy.PolicyEngine;
import org.caldicottaudit.policy.PolicyEngineException;
import org.caldicottaudit.policy.PolicyFolder;
import org.caldicottaudit.policy.PolicyLoadException;
import org.caldicottaudit.policy.plan.eval.EvaluationException;
import org.caldicottaudit.policy.plan.eval.Evaluator;
import org.caldicottaudit.policy.plan.eval.Program;
import org.caldicottaudit.policy.plan.eval.Program.BuiltinErrors;
import org.caldicottaudit.policy.plan.model.PlanDecoder;
import org.caldicottaudit.policy.plan.value.JsonWriting;
import org.caldicottaudit.policy.plan.value.Kind;
import org.caldicottaudit.policy.plan.value.ObjectValue;
import org.caldicottaudit.policy.plan.value.StringValue;
import org.caldicottaudit.policy.plan.value.TooDeepException;
import org.caldicottaudit.policy.plan.value.Value;
import org.jspecify.annotations.Nullable;

/** Evaluates the plan of the policies inside this JVM, in the thread that asks. */
public final class PlanEngine implements PolicyEngine {
  /** A call costs next to nothing, and what dies young costs the collector nothing. */
  private static final int FEW = 50;

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final StringValue RESULT = StringValue.of("result");
  private static final Value NO_DATA = noData();

  private final Program program;
  private final Evaluator evaluator;
  private final Duration limit;
  private final SharedInput inputs;

  /**
   * @throws PolicyLoadException when the folder has no plan, or one that can't be used
   */
  public PlanEngine(PolicyFolder folder) {
    this(program(folder.plannedPolicies()), LIMIT);
  }

  /**
   * @param program which many engines may share
   * @param limit longest time that one evaluation may take
   */
  public PlanEngine(Program program, Duration limit) {
    requireEntryPoints(program);
    this.program = program;
    this.evaluator = new Evaluator(program, limit);
    this.limit = limit;
    this.inputs = new SharedInput(program.names());
  }

  @Override
  public int callSize() {
    return FEW;
  }

  /** Another of the same program. */
  @Override
  public Optional<PolicyEngine> another() {
    return Optional.of(new PlanEngine(program, limit));
  }

  private static void requireEntryPoints(Program program) {
    for (EntryPoint entryPoint : EntryPoint.values()) {
      if (!program.hasEntry(entryPoint.path())) {
        throw new PolicyLoadException(
            "The compiled policies have no %s: restore policies/compiled/plan.json, or run"
                    .formatted(entryPoint.path())
                + " ./caldicott policies build after changing a rule.");
      }
    }
  }

  /**
   * Makes a program that any number of engines may share.
   *
   * @throws PolicyLoadException when that is no plan, or one that calls what this program doesn't
   *     have
   */
  public static Program program(byte[] plan) {
    return Program.of(PlanDecoder.decode(plan), BuiltinErrors.UNDEFINED);
  }

  private static Value noData() {
    ObjectValue nothing = new ObjectValue();
    nothing.settle();
    return nothing;
  }

  @Override
  public JsonNode evaluate(EntryPoint entryPoint, ObjectNode input) {
    try {
      return decisionOf(evaluator.evaluate(entryPoint.path(), inputs.read(input), NO_DATA));
    } catch (EvaluationException e) {
      throw broken(entryPoint, why(e), e);
    } catch (TooDeepException | StackOverflowError e) {
      throw broken(entryPoint, "the data is nested too deeply.", e);
    }
  }

  private static PolicyEngineException broken(EntryPoint entryPoint, String why, Throwable cause) {
    return new PolicyEngineException(
        "The policies gave no decision on " + entryPoint.path() + ": " + why, cause);
  }

  private String why(EvaluationException fault) {
    return switch (fault.reason()) {
      case CONFLICT -> "two rules disagree; run ./caldicott policies test.";
      case TOO_DEEP ->
          "rules call each other too deeply; a function may call itself without an end.";
      case TOO_LONG ->
          "a rule takes more than %d seconds on this data.".formatted(limit.toSeconds());
      case INTERRUPTED -> "it was interrupted.";
      case BUILTIN, TYPE -> fault.getMessage() + ".";
    };
  }

  private static JsonNode decisionOf(List<Value> results) {
    Value decision = results.isEmpty() ? null : result(results.get(0));
    if (decision == null || decision.kind() == Kind.NULL) {
      throw new PolicyEngineException(
          "The policies gave no decision: restore the policies folder, or run ./caldicott policies"
              + " build after changing a rule.");
    }
    return JsonWriting.write(decision);
  }

  private static @Nullable Value result(Value bindings) {
    return bindings.get(RESULT);
  }

  @Override
  public void close() {
    // It holds nothing but memory.
  }
}

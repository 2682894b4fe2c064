package org.caldicottaudit.policy.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.caldicottaudit.policy.EntryPoint;
import org.caldicottaudit.policy.PolicyEngineException;
import org.caldicottaudit.policy.PolicyLoadException;
import org.junit.jupiter.api.Test;

final class PlanEngineTest {
  private static final Duration LIMIT = Duration.ofMillis(200);

  /** What both entry points call; the statements of its only block are left open. */
  private static final String PLAN =
      """
      {"static": {},
       "plans": {"plans": [
         {"name": "main/event/answers", "blocks": [{"stmts": [
           {"type": "CallStmt", "stmt": {"func": "f", "result": 2, "args": [
             {"type": "local", "value": 0}, {"type": "local", "value": 1}]}},
           {"type": "MakeObjectStmt", "stmt": {"target": 3}},
           {"type": "ObjectInsertStmt", "stmt": {"key": "result",
             "value": {"type": "local", "value": 2}, "object": 3}},
           {"type": "ResultSetAddStmt", "stmt": {"value": 3}}]}]},
         {"name": "main/log/answers", "blocks": []},
         {"name": "main/protocol/answers", "blocks": []}]},
       "funcs": {"funcs": [
         {"name": "f", "params": [0, 1], "return": 2, "blocks": [{"stmts": [%s]}]}]}}
      """;

  private static final String RETURN =
      """
      {"type": "ReturnLocalStmt", "stmt": {"source": %d}}\
      """;

  private static final String CALLS_ITSELF =
      """
      {"type": "CallStmt", "stmt": {"func": "f", "result": 2, "args": [
        {"type": "local", "value": 0}, {"type": "local", "value": 1}]}}\
      """;

  private static final String TWO_VALUES =
      """
      {"type": "AssignVarOnceStmt", "stmt": {"source": {"type": "bool", "value": true}, "target": 2}},
      {"type": "AssignVarOnceStmt", "stmt": {"source": {"type": "bool", "value": false}, "target": 2}}\
      """;

  private static final String ONE_TWICE =
      """
      {"type": "MakeNumberIntStmt", "stmt": {"value": 1, "target": 2}},
      {"type": "MakeNumberRefStmt", "stmt": {"Index": "1.0", "target": 3}},
      {"type": "MakeArrayStmt", "stmt": {"capacity": 2, "target": 4}},
      {"type": "ArrayAppendStmt", "stmt": {"value": {"type": "local", "value": 2}, "array": 4}},
      {"type": "ArrayAppendStmt", "stmt": {"value": {"type": "local", "value": 3}, "array": 4}},
      {"type": "ReturnLocalStmt", "stmt": {"source": 4}}\
      """;

  private static PlanEngine engine(String statements) {
    byte[] plan = PLAN.formatted(statements).getBytes(StandardCharsets.UTF_8);
    return new PlanEngine(PlanEngine.program(plan), LIMIT);
  }

  private static JsonNode evaluate(String statements, ObjectNode input) {
    try (PlanEngine engine = engine(statements)) {
      return engine.evaluate(EntryPoint.EVENT, input);
    }
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  @Test
  void givesWhatThePlanReturns() {
    ObjectNode input = object().put("shared", 1).put("items", "ä");

    assertThat(evaluate(RETURN.formatted(0), input)).isEqualTo(input);
  }

  @Test
  void keepsHowEachNumberIsWritten() {
    assertThat(evaluate(ONE_TWICE, object())).hasToString("[1,1.0]");
  }

  @Test
  void refusesAFunctionThatCallsItselfWithoutEnd() {
    assertThatExceptionOfType(PolicyEngineException.class)
        .isThrownBy(() -> evaluate(CALLS_ITSELF, object()))
        .withMessage(
            "The policies gave no decision on main/event/answers: rules call each other too"
                + " deeply; a function may call itself without an end.");
  }

  @Test
  void refusesToChooseBetweenTwoValues() {
    assertThatExceptionOfType(PolicyEngineException.class)
        .isThrownBy(() -> evaluate(TWO_VALUES, object()))
        .withMessage(
            "The policies gave no decision on main/event/answers: two rules disagree; run"
                + " ./caldicott policies test.");
  }

  @Test
  void refusesDataThatIsNestedTooDeeply() {
    ObjectNode deep = object();
    for (int i = 0; i < 100_000; i++) {
      ObjectNode outer = object();
      outer.set("in", deep);
      deep = outer;
    }
    ObjectNode input = deep;

    assertThatExceptionOfType(PolicyEngineException.class)
        .isThrownBy(() -> evaluate(RETURN.formatted(0), input))
        .withMessage(
            "The policies gave no decision on main/event/answers: the data is nested too deeply.");
  }

  @Test
  void saysThatThereIsNoDecisionWhereThePlanIsUndefined() {
    assertThatExceptionOfType(PolicyEngineException.class)
        .isThrownBy(() -> evaluate(RETURN.formatted(3), object()))
        .withMessageStartingWith("The policies gave no decision: restore the policies folder");
  }

  @Test
  void refusesAPlanWithoutAnEntryPoint() {
    byte[] plan = "{}".getBytes(StandardCharsets.UTF_8);

    assertThatExceptionOfType(PolicyLoadException.class)
        .isThrownBy(() -> new PlanEngine(PlanEngine.program(plan), LIMIT))
        .withMessageStartingWith("The compiled policies have no main/event/answers:");
  }

  @Test
  void refusesWhatIsNoPlan() {
    byte[] noPlan = "oops".getBytes(StandardCharsets.UTF_8);

    assertThatExceptionOfType(PolicyLoadException.class)
        .isThrownBy(() -> PlanEngine.program(noPlan))
        .withMessage(
            "The compiled policies are no plan of OPA 1.22: it is not JSON. Run ./caldicott"
                + " policies build.");
  }
}

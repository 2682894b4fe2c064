package org.caldicottaudit.policy.plan.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.caldicottaudit.policy.PolicyLoadException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlanDecoderTest {
  /** Names and texts hold what a careless reader takes for the end of a text or of a list. */
  private static final String PLAN =
      """
      {"static": {"strings": [{"value": "]\\"}"}, {"value": "\\\\"}],
                  "builtin_funcs": [{"name": "blocks", "decl": {"args": [{"blocks": [1]}]}}]},
       "funcs": {"funcs": [
         {"path": ["blocks", "]"], "name": "f\\"[", "blocks": [{"stmts": [
            {"type": "DotStmt", "stmt": {"source": 0, "target": 3,
             "key": {"type": "string_index", "value": 0}}}, %s]}], "params": [0, 1]},
         {"name": "g", "params": [0, 1], "blocks": [%s]}]},
       "plans": {"plans": [{"blocks": [], "name": "blocks"}, {"name": "none", "blocks": null}]}}
      """;

  private static final String RETURN =
      """
      {"type": "ReturnLocalStmt", "stmt": {"source": 3}}\
      """;

  private static PlannedPolicy decode(String... statements) {
    String plan = PLAN.formatted((Object[]) statements);
    return PlanDecoder.decode(plan.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void readsBodiesWhereverTheyStand() {
    PlannedPolicy policy = decode(RETURN, "");

    assertThat(policy.builtins()).containsExactly("blocks");
    assertThat(policy.functions()).extracting(PlannedFunction::name).containsExactly("f\"[", "g");
    assertThat(policy.functions().get(0).path()).containsExactly("blocks", "]");
    assertThat(policy.functions().get(0).body().blocks())
        .containsExactly(
            new Block(
                List.of(
                    new Statement.Dot(new Operand.Local(0), new Operand.Text("]\"}"), 3),
                    new Statement.ReturnLocal(3))));
    assertThat(policy.plans()).extracting(EntryPlan::name).containsExactly("blocks", "none");
    assertThat(policy.plans()).allMatch(plan -> plan.body().blocks().isEmpty());
  }

  @Test
  void refusesABodyWhenItIsAskedFor() {
    PlannedPolicy policy = decode("{\"type\": \"LeapStmt\", \"stmt\": {}}", "");

    assertThatExceptionOfType(PolicyLoadException.class)
        .isThrownBy(() -> policy.functions().get(0).body().blocks())
        .withMessage(
            "The compiled policies are no plan of OPA 1.22: nobody knows the statement LeapStmt."
                + " Run ./caldicott policies build.");
  }

  @Test
  void readsAStatementWhoseTypeStandsLast() {
    PlannedPolicy policy = decode("{\"stmt\": {\"target\": 3}, \"type\": \"MakeSetStmt\"}", "");

    assertThat(policy.functions().get(0).body().blocks().get(0).statements())
        .endsWith(new Statement.MakeSet(3));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"type": "MakeSetStmt", "stmt": {"target": -1}}            | expected a number at "target"
          {"type": "MakeSetStmt", "stmt": {"target": 1.5}}           | expected a number at "target"
          {"type": "MakeSetStmt", "stmt": null}                      | expected a number at "target"
          {"type": "EqualStmt", "stmt": {"a": 1}}                    | expected an operand at "b"
          {"type": "EqualStmt", "stmt": {"a": [1], "b": 1}}          | expected an operand at "a"
          {"type": "CallStmt", "stmt": {"args": [], "result": 1}}    | expected a text at "func"
          {"type": "MakeNumberRefStmt", "stmt": {"index": 2}}        | no text has the number 2
          {"type": "BlockStmt", "stmt": {"blocks": [3]}}             | expected blocks at "blocks"
          {"stmt": {"target": 3}}                                    | expected a text at "type"
          7                                                          | expected a statement
          """)
  void saysWhatIsWrongWithAStatement(String statement, String wrong) {
    PlannedPolicy policy = decode(statement, "");

    assertThatExceptionOfType(PolicyLoadException.class)
        .isThrownBy(() -> policy.functions().get(0).body().blocks())
        .withMessage(
            "The compiled policies are no plan of OPA 1.22: %s. Run ./caldicott policies build."
                .formatted(wrong));
  }

  @Test
  void refusesAPlanThatIsCutOff() {
    byte[] whole = PLAN.formatted(RETURN, "").getBytes(StandardCharsets.UTF_8);
    String text = new String(whole, StandardCharsets.UTF_8).stripTrailing();

    for (int length = 1; length < text.length(); length += 7) {
      byte[] part = text.substring(0, length).getBytes(StandardCharsets.UTF_8);
      assertThatExceptionOfType(PolicyLoadException.class)
          .as("the first %d letters", length)
          .isThrownBy(() -> PlanDecoder.decode(part))
          .withMessageStartingWith("The compiled policies are no plan of OPA 1.22: it is ");
    }
  }

  @Test
  void readsAPlanWithABodyOfEachWritingOfOperands() {
    PlannedPolicy policy =
        decode(
            RETURN,
            """
            {"stmts": [{"type": "EqualStmt", "stmt": {"a": {"type": "local", "value": 2}, "b": 2}},
              {"type": "EqualStmt", "stmt": {"a": {"type": "bool", "value": true}, "b": true}},
              {"type": "EqualStmt", "stmt": {"a": {"type": "string_index", "value": 1}, "b": "\\\\"}}
            ]}\
            """);

    assertThat(policy.functions().get(1).body().blocks().get(0).statements())
        .allSatisfy(
            statement -> {
              Statement.Equal equal = (Statement.Equal) statement;
              assertThat(equal.a()).isEqualTo(equal.b());
            });
  }
}

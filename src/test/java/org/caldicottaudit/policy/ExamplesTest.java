package org.caldicottaudit.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.caldicottaudit.policy.plan.PlanEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples beside each rule hold, with the packs that ship. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ExamplesTest {
  private final PolicyEngine engine = new PlanEngine(RuleExample.POLICIES);

  @AfterAll
  void close() {
    engine.close();
  }

  static Stream<RuleExample> examples() {
    return RuleExample.all().stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void holds(RuleExample example) {
    assertThat(example.verdict(engine).outcome()).isEqualTo(example.expected());
  }

  @Test
  void everyRuleHasGoodBadAndUndecidedOnes() {
    for (RuleInfo rule : Catalogue.load(RuleExample.POLICIES).rules()) {
      List<Outcome> expected =
          examples()
              .filter(example -> example.rule().equals(rule))
              .map(RuleExample::expected)
              .toList();
      assertThat(expected)
          .as(rule.id())
          .hasSizeGreaterThanOrEqualTo(5)
          .contains(Outcome.PASS, Outcome.FINDING, Outcome.UNPROVEN);
    }
  }

  /**
   * A column that is taken away must never make a pass of what was none. The table of all outcomes
   * is printed and stays in {@code target/absent-fields.tsv}.
   */
  @Test
  void noAbsentColumnMakesAPass() throws IOException {
    List<RuleExample> less = new ArrayList<>();
    List<RuleExample> whole = new ArrayList<>();
    for (RuleExample example : RuleExample.all()) {
      columns(example)
          .forEach(
              column -> {
                whole.add(example);
                less.add(example.without(column));
              });
    }
    List<Verdict> verdicts = RuleExample.verdicts(engine, less);

    AbsentFields table = new AbsentFields();
    for (int i = 0; i < less.size(); i++) {
      table.add(less.get(i), whole.get(i).expected(), verdicts.get(i).outcome());
    }
    System.out.println(table.summary());
    Files.writeString(Path.of("target", "absent-fields.tsv"), table.lines());
    assertThat(table.newPasses()).isEmpty();
  }

  private static Stream<String> columns(RuleExample example) {
    JsonNode provided = example.document().path("provided");
    return provided.propertyStream().map(Map.Entry::getKey);
  }
}

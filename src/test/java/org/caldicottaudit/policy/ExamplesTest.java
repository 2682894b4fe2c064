package org.caldicottaudit.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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

  /** A column that is taken away must never make a pass of what was none. */
  @Test
  void noAbsentColumnMakesAPass() {
    List<String> wrong = new ArrayList<>();
    for (RuleExample example : RuleExample.all()) {
      if (example.expected() != Outcome.PASS) {
        columns(example)
            .map(example::without)
            .filter(this::passes)
            .forEach(less -> wrong.add(less.toString()));
      }
    }

    assertThat(wrong).isEmpty();
  }

  private boolean passes(RuleExample example) {
    return example.verdict(engine).outcome() == Outcome.PASS;
  }

  private static Stream<String> columns(RuleExample example) {
    JsonNode provided = example.document().path("provided");
    return provided.propertyStream().map(Map.Entry::getKey);
  }
}

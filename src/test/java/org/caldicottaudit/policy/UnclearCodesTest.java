package org.caldicottaudit.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.FieldKind;
import org.caldicottaudit.mapping.Vocabulary;
import org.caldicottaudit.policy.plan.PlanEngine;
import org.junit.jupiter.api.Test;

/**
 * A code that nobody could read never makes a finding: where a rule finds fault with an unclear
 * one, it finds fault with each code that it may be.
 */
class UnclearCodesTest {
  private static final String UNCLEAR = "unclear";

  /** An example with one code unclear, and with each code that it may be instead. */
  private record Doubt(RuleExample unclear, List<RuleExample> possible) {}

  @Test
  void makeNoFindingThatSomeOfTheirCodesWouldNotMake() throws Exception {
    List<Doubt> doubts = RuleExample.all().stream().flatMap(UnclearCodesTest::doubts).toList();
    try (PlanEngine engine = new PlanEngine(RuleExample.POLICIES)) {
      List<Verdict> verdicts =
          RuleExample.verdicts(engine, doubts.stream().map(Doubt::unclear).toList());
      List<String> unjust = new ArrayList<>();
      for (int i = 0; i < doubts.size(); i++) {
        if (verdicts.get(i).outcome() == Outcome.FINDING
            && !RuleExample.verdicts(engine, doubts.get(i).possible()).stream()
                .allMatch(verdict -> verdict.outcome() == Outcome.FINDING)) {
          unjust.add(doubts.get(i).unclear().toString());
        }
      }

      assertThat(unjust).isEmpty();
    }
  }

  private static Stream<Doubt> doubts(RuleExample example) {
    return example.entryPoint() == EntryPoint.EVENT
        ? Stream.of(Field.values())
            .filter(field -> field != Field.DIRECTION)
            .filter(field -> !codes(field).isEmpty() && provides(example, field))
            .filter(field -> !field.many())
            .map(
                field ->
                    new Doubt(
                        with(example, field, UNCLEAR),
                        codes(field).stream().map(code -> with(example, field, code)).toList()))
        : Stream.empty();
  }

  private static boolean provides(RuleExample example, Field field) {
    return example.document().has(field.key())
        || example.document().path("provided").path(field.key()).asBoolean();
  }

  private static List<String> codes(Field field) {
    return field.kind() == FieldKind.FLAG
        ? List.of("yes", "no")
        : Vocabulary.GENERAL.codesInOrder(field.key());
  }

  private static RuleExample with(RuleExample example, Field field, String code) {
    ObjectNode other = example.document().deepCopy();
    other.put(field.key(), code);
    return new RuleExample(
        example.rule(),
        example.name() + ", " + field.key() + " " + code,
        example.pack(),
        example.asOf(),
        example.expected(),
        other);
  }
}

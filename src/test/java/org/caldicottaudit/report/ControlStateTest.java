package org.caldicottaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.caldicottaudit.finding.OutcomeCounts;
import org.caldicottaudit.policy.Control;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ControlStateTest {
  private static final List<String> RULES = List.of("REC-01");

  @Test
  void aVerdictIsNeededForAPass() {
    assertThat(state("partly", RULES, new OutcomeCounts(1, 0, 9, 9)))
        .isEqualTo(ControlState.NO_FINDING);
    assertThat(state("partly", RULES, new OutcomeCounts(9, 1, 0, 0)))
        .isEqualTo(ControlState.FINDINGS);
    assertThat(state("partly", RULES, new OutcomeCounts(0, 0, 9, 1)))
        .isEqualTo(ControlState.LEFT_OPEN);
    assertThat(state("partly", RULES, new OutcomeCounts(0, 0, 9, 0)))
        .isEqualTo(ControlState.NOTHING_TELLS);
    assertThat(state("partly", RULES, new OutcomeCounts(0, 0, 0, 0, 3, 0)))
        .isEqualTo(ControlState.EXCEPTED);
    assertThat(state("partly", RULES, new OutcomeCounts(0, 0, 0, 0, 0, 3)))
        .isEqualTo(ControlState.ABOUT_PROTOCOL);
  }

  @Test
  void withoutARuleThatIsOnNothingIsJudged() {
    assertThat(state("manual", List.of(), OutcomeCounts.NONE)).isEqualTo(ControlState.ASK);
    assertThat(state("partly", List.of(), OutcomeCounts.NONE)).isEqualTo(ControlState.SWITCHED_OFF);
  }

  @ParameterizedTest
  @EnumSource
  void whatWasNotJudgedSaysSo(ControlState state) {
    assertThat(state.words().startsWith("not judged")).isEqualTo(!state.judged());
  }

  @ParameterizedTest
  @CsvSource({
    "gr/7, GOLDEN_RULES",
    "gr15/4, GOLDEN_RULES",
    "gr24/6, GOLDEN_RULES",
    "cal/8, CALDICOTT_PRINCIPLES",
    "prot/12, PROTOCOL_SECTIONS",
    "prot/flow, FLOWCHART",
    "prot/flow-3, FLOWCHART",
    "prot/q17, CHECKLIST",
    "gdpr/5.1e, LAW",
    "wt, LAW"
  })
  void aControlIsGroupedByItsId(String id, ControlGroup group) {
    assertThat(ControlGroup.of(control(id, "partly"))).isEqualTo(group);
  }

  private static ControlState state(String kind, List<String> rules, OutcomeCounts counts) {
    return new AuditReport.ControlResult("pack", control("gr/7", kind), rules, counts).state();
  }

  private static Control control(String id, String kind) {
    return new Control(id, "t", "t", "s", kind, "q", "source", "read", Optional.empty());
  }
}

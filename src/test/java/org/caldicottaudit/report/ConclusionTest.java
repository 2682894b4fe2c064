package org.caldicottaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConclusionTest {
  @Test
  void saysFirstWhatIsMissing() {
    assertThat(conclusion(SampleReport.quarter()).incomplete())
        .hasValue(
            "2 rows of the logs could not be used and 1 thing could not be judged. Nothing below"
                + " covers them.");
    assertThat(conclusion(SampleReport.none()).incomplete()).isEmpty();
  }

  @Test
  void countsOnlyOpenFindings() {
    assertThat(conclusion(SampleReport.quarter()))
        .returns("61 findings to act on, 7 of them critical.", Conclusion::headline)
        .returns(
            List.of(
                "In 611 sharing events the 16 rules could be judged 1,858 times: met 1,796 times,"
                    + " not met 62 times.",
                "On 21 questions the logs don’t hold enough to tell; these are called unproven and"
                    + " count neither for nor against anybody.",
                "1 finding is covered by an approved exception: listed, but not counted."),
            Conclusion::sentences);
  }

  @Test
  void isNoCleanResultWhenNothingWasJudged() {
    assertThat(conclusion(SampleReport.nothingJudged()))
        .returns("No verdict: nothing in these logs could be judged.", Conclusion::headline)
        .returns(
            List.of(
                "That is not a clean result. 0 sharing events were found, and no rule could reach"
                    + " a verdict."),
            Conclusion::sentences);
  }

  @Test
  void putsRefusalsToShareFirstAndTheLogsAfterWhatIsCritical() {
    AuditReport report = SampleReport.quarter();
    assertThat(FirstStep.of(report, FindingTally.of(report.findings())))
        .extracting(step -> step.rule().map(rule -> rule.id()).orElse("the logs"))
        .containsExactly("DTS-02", "SEC-04", "the logs", "CON-02", "REC-01");
  }

  private static Conclusion conclusion(AuditReport report) {
    return Conclusion.of(report, FindingTally.of(report.findings()));
  }
}

package org.caldicottaudit.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caldicottaudit.policy.Outcome;
import org.caldicottaudit.policy.RuleInfo;
import org.caldicottaudit.policy.Scope;
import org.caldicottaudit.policy.Severity;
import org.junit.jupiter.api.Test;

class TallyTest {
  private static final RuleInfo RULE =
      new RuleInfo(
          "SEC-01",
          "channels/secure_recipient",
          "t",
          "d",
          Scope.EVENT,
          Severity.HIGH,
          List.of("old", "new"),
          List.of(),
          List.of(),
          Map.of(),
          "m",
          "r",
          "f",
          List.of(),
          Optional.empty());

  private final Tally tally = new Tally();

  @Test
  void keepsApartWhatEachPackJudged() {
    tally.add(RULE, "School", "old", Outcome.FINDING);
    tally.add(RULE, "School", "new", Outcome.PASS);
    tally.add(RULE, "Police", "new", Outcome.UNPROVEN);

    assertThat(tally.ofRule("SEC-01", "old")).isEqualTo(new OutcomeCounts(0, 1, 0, 0));
    assertThat(tally.ofRule("SEC-01", "new")).isEqualTo(new OutcomeCounts(1, 0, 0, 1));
    assertThat(tally.ofRule("SEC-01")).isEqualTo(new OutcomeCounts(1, 1, 0, 1));
    assertThat(tally.byPartner("SEC-01").get("School")).isEqualTo(new OutcomeCounts(1, 1, 0, 0));
    assertThat(tally.byRule("Police")).containsOnlyKeys("SEC-01");
  }

  @Test
  void countsAFaultOfTheProtocolInNoRate() {
    tally.add(RULE, "School", "old", Outcome.PASS);
    tally.aboutProtocol(RULE, "School", "old");
    tally.aboutProtocol(RULE, "School", "old");

    OutcomeCounts counts = tally.ofRule("SEC-01", "old");
    assertThat(counts.aboutProtocol()).isEqualTo(2);
    assertThat(counts.judged()).isEqualTo(1);
    assertThat(counts.rate()).hasValue(0);
  }

  @Test
  void knowsNothingOfWhatWasNeverJudged() {
    assertThat(tally.ofRule("SEC-01", "old")).isEqualTo(OutcomeCounts.NONE);
    assertThat(tally.ofRule("SEC-01", "old").rate()).isEmpty();
  }
}

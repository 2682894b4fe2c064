package org.caldicottaudit.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    tally.add(RULE, CountedUnder.noEvent("School", "old"), Outcome.FINDING);
    tally.add(RULE, CountedUnder.noEvent("School", "new"), Outcome.PASS);
    tally.add(RULE, CountedUnder.noEvent("Police", "new"), Outcome.UNPROVEN);

    assertThat(tally.ofRule("SEC-01", "old")).isEqualTo(new OutcomeCounts(0, 1, 0, 0));
    assertThat(tally.ofRule("SEC-01", "new")).isEqualTo(new OutcomeCounts(1, 0, 0, 1));
    assertThat(tally.ofRule("SEC-01")).isEqualTo(new OutcomeCounts(1, 1, 0, 1));
    assertThat(tally.byPartner("SEC-01").get("School")).isEqualTo(new OutcomeCounts(1, 1, 0, 0));
    assertThat(tally.byRule("Police")).containsOnlyKeys("SEC-01");
  }

  @Test
  void countsAFaultOfTheProtocolInNoRate() {
    tally.add(RULE, CountedUnder.noEvent("School", "old"), Outcome.PASS);
    tally.aboutProtocol(RULE, CountedUnder.noEvent("School", "old"));
    tally.aboutProtocol(RULE, CountedUnder.noEvent("School", "old"));

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

  @Test
  void countsAnEventUnderItsMonthChannelAndSender() {
    CountedUnder mail =
        event("2026-04", "e-mail", "school.example", Activity.DISCLOSURE_UNRECORDED);
    CountedUnder entry = event("2026-05", "e-mail", "School", Activity.DISCLOSURE_RECORDED);
    tally.event(mail);
    tally.add(RULE, mail, Outcome.FINDING);
    tally.event(entry);
    tally.add(RULE, entry, Outcome.PASS);
    tally.add(RULE, CountedUnder.noEvent("the partnership", "new"), Outcome.FINDING);

    assertThat(tally.months().keySet()).containsExactly("2026-04", "2026-05");
    EventCounts april = Objects.requireNonNull(tally.months().get("2026-04"));
    assertThat(april.counts()).isEqualTo(new OutcomeCounts(0, 1, 0, 0));
    assertThat(april.byPartner()).containsOnlyKeys("School");
    assertThat(tally.senders().keySet()).containsExactly("School", "school.example");
    EventCounts channel = Objects.requireNonNull(tally.channels().get("e-mail"));
    assertThat(channel.counts()).isEqualTo(new OutcomeCounts(1, 1, 0, 0));
    assertThat(channel)
        .returns(2L, EventCounts::events)
        .returns(2L, EventCounts::disclosures)
        .returns(0L, EventCounts::requests)
        .returns(1L, counts -> counts.of(Activity.DISCLOSURE_RECORDED));
    assertThat(tally.events()).containsOnly(Map.entry("School", 2L));
    assertThat(tally.ofRule("SEC-01")).isEqualTo(new OutcomeCounts(1, 2, 0, 0));
  }

  private static CountedUnder event(
      String month, String channel, String sender, Activity activity) {
    return new CountedUnder(
        "School",
        "new",
        Optional.of(
            new EventTraits(month, channel, sender, activity, false, EventTraits.Decided.NOTHING)));
  }
}

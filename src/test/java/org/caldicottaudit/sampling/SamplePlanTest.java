package org.caldicottaudit.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.caldicottaudit.event.Place;
import org.junit.jupiter.api.Test;

final class SamplePlanTest {
  private static final SamplePlan USUAL = new SamplePlan(95, 5, 42, false);

  private static Stratum finding(String rule, String partner) {
    return new Stratum(Stratum.Side.FINDING, rule, partner);
  }

  private static Stratum pass(String rule, String partner) {
    return new Stratum(Stratum.Side.PASS, rule, partner);
  }

  private static long sum(SortedMap<Stratum, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  @Test
  void equalRulesNeedWhatTheTableSays() {
    SortedMap<Stratum, Long> lots = new TreeMap<>();
    for (int rule = 0; rule < 10; rule++) {
      lots.put(pass("R-" + rule, "a"), 400L);
      lots.put(pass("R-" + rule, "b"), 100L);
    }
    SortedMap<Stratum, Long> quotas = USUAL.quotas(lots, Set.of());

    // 5000 in all: 59 by the table; whole draws can't be divided by ten without a little more.
    assertThat(sum(quotas)).isBetween(59L, 62L);
    assertThat(quotas.get(pass("R-0", "a"))).isGreaterThan(quotas.get(pass("R-0", "b")));
  }

  @Test
  void everyRuleIsLookedAtHoweverSmall() {
    SortedMap<Stratum, Long> lots = new TreeMap<>();
    lots.put(pass("BIG", "a"), 100_000L);
    lots.put(pass("SMALL", "a"), 2L);
    lots.put(pass("SMALL", "b"), 1L);

    SortedMap<Stratum, Long> quotas = USUAL.quotas(lots, Set.of());
    assertThat(quotas.get(pass("SMALL", "a"))).isEqualTo(1);
    assertThat(quotas.get(pass("BIG", "a"))).isBetween(59L, 61L);
  }

  @Test
  void allOfACriticalRuleAreReadAndTheRestAreASampleOfTheirOwn() {
    SortedMap<Stratum, Long> lots = new TreeMap<>();
    lots.put(finding("SEC-06", "a"), 500L);
    lots.put(finding("REC-01", "a"), 500L);
    lots.put(pass("SEC-06", "a"), 500L);

    SortedMap<Stratum, Long> quotas = USUAL.quotas(lots, Set.of("SEC-06"));
    assertThat(quotas.get(finding("SEC-06", "a"))).isEqualTo(500);
    assertThat(quotas.get(finding("REC-01", "a"))).isEqualTo(56);
    assertThat(quotas.get(pass("SEC-06", "a"))).isEqualTo(56);
  }

  @Test
  void thePromiseCanBeForEachRule() {
    SortedMap<Stratum, Long> lots = new TreeMap<>();
    lots.put(pass("A", "a"), 100L);
    lots.put(pass("B", "a"), 600L);
    lots.put(pass("B", "b"), 400L);
    SortedMap<Stratum, Long> quotas = new SamplePlan(95, 5, 42, true).quotas(lots, Set.of());

    assertThat(quotas.get(pass("A", "a"))).isEqualTo(45);
    assertThat(quotas.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(45 + 57);
  }

  @Test
  void noQuotaIsMoreThanThereIs() {
    Random random = new Random(7);
    for (int run = 0; run < 100; run++) {
      SortedMap<Stratum, Long> lots = new TreeMap<>();
      for (int i = 0; i < 1 + random.nextInt(40); i++) {
        lots.put(pass("R-" + i % 9, "p" + i % 4), 1L + random.nextInt(200));
      }
      USUAL
          .quotas(lots, Set.of())
          .forEach((stratum, quota) -> assertThat(quota).isLessThanOrEqualTo(lots.get(stratum)));
    }
  }

  @Test
  void theDrawIsTheSameInAnyOrderAndAnotherBySeed() {
    List<Integer> events = new ArrayList<>(IntStream.range(0, 1000).boxed().toList());
    List<Drawn> first = draw(events, 42);
    Collections.shuffle(events, new Random(1));

    assertThat(draw(events, 42)).isEqualTo(first).hasSize(20);
    assertThat(draw(events, 43)).isNotEqualTo(first).hasSize(20);
  }

  private static List<Drawn> draw(List<Integer> events, long seed) {
    Stratum stratum = pass("A", "a");
    Lottery lottery = new Lottery(seed, new TreeMap<>(Map.of(stratum, 20L)));
    for (int event : events) {
      Place place = new Place("log.csv", "", event + 1);
      lottery.enter(
          stratum,
          "event " + event,
          () -> new Drawn(stratum, "V-" + event, "", "", Optional.empty(), "", place, ""));
    }
    assertThat(lottery.seen()).containsEntry(stratum, (long) events.size());
    return lottery.drawn();
  }

  @Test
  void everyVerdictHasTheSameChance() {
    int[] drawn = new int[100];
    List<Integer> events = IntStream.range(0, 100).boxed().toList();
    for (int seed = 0; seed < 1000; seed++) {
      draw(events, seed).forEach(verdict -> drawn[verdict.place().row() - 1]++);
    }
    // 1,000 draws of 20 in 100: 200 each, and six standard deviations are 76.
    assertThat(drawn)
        .satisfies(
            counts -> IntStream.of(counts).forEach(count -> assertThat(count).isBetween(124, 276)));
  }

  @Test
  void whatIsNoPercentageIsSaid() {
    assertThatThrownBy(() -> new SamplePlan(20, 5, 1, false))
        .hasMessage("The confidence is a percentage from 50 to 99.9, but was 20.");
    assertThatThrownBy(() -> new SamplePlan(95, 0, 1, false))
        .hasMessage("The rate is a percentage from 0.1 to 50, but was 0.");
    assertThatThrownBy(() -> new SamplePlan(Double.NaN, 5, 1, false))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

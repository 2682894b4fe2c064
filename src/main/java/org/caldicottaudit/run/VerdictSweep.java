package org.caldicottaudit.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.caldicottaudit.correlation.LinkedEvent;
import org.caldicottaudit.event.Place;
import org.caldicottaudit.event.SharingEvent;
import org.caldicottaudit.policy.Outcome;
import org.caldicottaudit.policy.Pack;
import org.caldicottaudit.policy.PolicyEngine;
import org.caldicottaudit.policy.Verdict;

/**
 * Judges logs and hands on only the verdicts, by event: what two ways of judging are compared by.
 * The logs are tied anew for each, because a pack also decides how events are tied.
 */
final class VerdictSweep {
  /** What identifies an event when the same logs are read again. One row can be several events. */
  record EventKey(Place place, String kind, String identity) implements Comparable<EventKey> {
    @Override
    public int compareTo(EventKey other) {
      int byPlace = place.compareTo(other.place);
      return byPlace != 0
          ? byPlace
          : (kind + "\0" + identity).compareTo(other.kind + "\0" + other.identity);
    }
  }

  /**
   * One event as it was judged.
   *
   * @param outcomes by rule id: the outcome, with the severity of a finding
   */
  record Judged(
      Optional<LocalDate> date, String caseRefs, String pack, Map<String, String> outcomes) {}

  /** Takes the events, in the order of the logs. */
  interface Taker {
    void take(EventKey key, Judged judged);
  }

  private final JudgingGround ground;
  private final Desks desks;

  /** Most events come to what many others did: each way is kept once. */
  private final Map<Map<String, String>, Map<String, String>> known = new HashMap<>();

  private VerdictSweep(JudgingGround ground, Desks desks) {
    this.ground = ground;
    this.desks = desks;
  }

  /**
   * Judges every event of some logs.
   *
   * @param without the ground without the tables that came with the logs
   */
  static void over(OpenLogs logs, JudgingGround without, PolicyEngine engine, Taker taker) {
    JudgingGround ground = logs.ground(without);
    int workers = Runtime.getRuntime().availableProcessors();
    try (Desks desks = logs.desks(ground, engine, workers)) {
      VerdictSweep sweep = new VerdictSweep(ground, desks);
      logs.caseFiles()
          .tie(
              logs.imported().tables(),
              ground.tyingRules(),
              desks.work(),
              sweep::judged,
              batch -> sweep.take(batch, taker));
    }
  }

  private record Batch(List<Desk.Case> cases, List<List<Verdict>> verdicts) {}

  private Batch judged(List<LinkedEvent> events) {
    List<Desk.Case> cases = new ArrayList<>(events.size());
    events.forEach(
        event ->
            ground.packOf(event.event()).ifPresent(pack -> cases.add(new Desk.Case(event, pack))));
    return new Batch(cases, desks.at(desk -> desk.verdicts(cases)));
  }

  private void take(Batch batch, Taker taker) {
    for (int i = 0; i < batch.cases().size(); i++) {
      SharingEvent event = batch.cases().get(i).event().event();
      Pack pack = batch.cases().get(i).pack();
      taker.take(
          new EventKey(event.place(), event.kind(), event.identity()),
          new Judged(
              event.date(),
              String.join("; ", event.caseRefs()),
              pack.name(),
              outcomes(batch.verdicts().get(i), pack)));
    }
  }

  private Map<String, String> outcomes(List<Verdict> verdicts, Pack pack) {
    Map<String, String> outcomes = new TreeMap<>();
    verdicts.forEach(verdict -> outcomes.put(verdict.rule().id(), words(verdict, pack)));
    return known.computeIfAbsent(outcomes, same -> same);
  }

  private static String words(Verdict verdict, Pack pack) {
    return verdict.outcome() == Outcome.FINDING
        ? "finding (" + pack.severityOf(verdict.rule()).code() + ")"
        : verdict.outcome().code();
  }
}

package org.caldicottaudit.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.caldicottaudit.correlation.CaseFiles;
import org.caldicottaudit.correlation.LinkedEvent;
import org.caldicottaudit.event.Place;
import org.caldicottaudit.mapping.Imported;
import org.caldicottaudit.policy.EntryPoint;
import org.caldicottaudit.policy.EventDocument;
import org.caldicottaudit.policy.Item;
import org.caldicottaudit.policy.Judge;
import org.caldicottaudit.policy.Outcome;
import org.caldicottaudit.policy.Pack;
import org.caldicottaudit.policy.PolicyEngine;
import org.caldicottaudit.policy.Verdict;

/**
 * Judges logs and keeps only the verdicts, by event: what two ways of judging are compared by. The
 * logs are read anew for each, because a pack also decides how events are tied.
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

  private record Waiting(EventKey key, LinkedEvent event, Pack pack, Item item) {}

  private final JudgingGround ground;
  private final Judge judge;
  private final EventDocument documents;
  private final List<Waiting> batch = new ArrayList<>();
  private final Map<EventKey, Judged> judged = new TreeMap<>();

  private VerdictSweep(JudgingGround ground, Judge judge, EventDocument documents) {
    this.ground = ground;
    this.judge = judge;
    this.documents = documents;
  }

  /** The verdicts on every event of the logs that the options name. */
  static Map<EventKey, Judged> of(JudgingGround without, PolicyEngine engine) {
    CaseFiles caseFiles = new CaseFiles();
    Imported imported = LogRows.read(without.options(), caseFiles, AuditProgress.NONE);
    JudgingGround ground = without.with(imported.tables());
    VerdictSweep sweep =
        new VerdictSweep(
            ground, ground.judge(engine), ground.documents(imported.tables(), caseFiles));
    caseFiles.tie(imported.tables(), ground.tyingRules(), sweep::event);
    sweep.judgeBatch();
    return sweep.judged;
  }

  private void event(LinkedEvent event) {
    ground.packOf(event.event()).ifPresent(pack -> add(event, pack));
  }

  private void add(LinkedEvent event, Pack pack) {
    EventKey key =
        new EventKey(event.event().place(), event.event().kind(), event.event().identity());
    batch.add(
        new Waiting(key, event, pack, new Item(pack.name(), documents.of(event, pack.name()))));
    if (batch.size() == judge.callSize()) {
      judgeBatch();
    }
  }

  private void judgeBatch() {
    List<List<Verdict>> verdicts =
        judge.judge(EntryPoint.EVENT, batch.stream().map(Waiting::item).toList());
    for (int i = 0; i < batch.size(); i++) {
      Waiting event = batch.get(i);
      Map<String, String> outcomes = new TreeMap<>();
      verdicts
          .get(i)
          .forEach(verdict -> outcomes.put(verdict.rule().id(), words(verdict, event.pack())));
      judged.put(
          event.key(),
          new Judged(
              event.event().event().date(),
              String.join("; ", event.event().caseRefs()),
              event.pack().name(),
              outcomes));
    }
    batch.clear();
  }

  private static String words(Verdict verdict, Pack pack) {
    return verdict.outcome() == Outcome.FINDING
        ? "finding (" + pack.severityOf(verdict.rule()).code() + ")"
        : verdict.outcome().code();
  }
}

package org.caldicottaudit.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.caldicottaudit.correlation.Flows;
import org.caldicottaudit.correlation.LinkedEvent;
import org.caldicottaudit.finding.CountedUnder;
import org.caldicottaudit.finding.EventTraits;
import org.caldicottaudit.finding.Finding;
import org.caldicottaudit.finding.FindingMaker;
import org.caldicottaudit.finding.FindingMaker.Subject;
import org.caldicottaudit.finding.Tally;
import org.caldicottaudit.policy.EntryPoint;
import org.caldicottaudit.policy.EventDocument;
import org.caldicottaudit.policy.Fact;
import org.caldicottaudit.policy.Item;
import org.caldicottaudit.policy.Judge;
import org.caldicottaudit.policy.Pack;
import org.caldicottaudit.policy.Verdict;

/**
 * Judges sharing events as they come, in batches, and keeps what reports need of them: findings and
 * counts.
 */
final class Judging {
  /** Whose practice a log, a flow or the protocol is. */
  private static final String PARTNERSHIP = "the partnership";

  private final AuditOptions options;
  private final Judge judge;
  private final JudgingGround ground;
  private final EventDocument documents;
  private final FindingMaker maker;
  private final AuditProgress progress;

  private final List<Pending> batch = new ArrayList<>(Judge.BATCH);
  private final List<Finding> findings = new ArrayList<>();
  private final Tally tally = new Tally();
  private final Map<String, Long> eventsByPack = new TreeMap<>();
  private final Flows flows = new Flows();
  private final Map<String, OutdatedList> outdated = new TreeMap<>();
  private long judged;
  private long outsidePeriod;
  private long withoutPack;

  Judging(
      AuditOptions options,
      Judge judge,
      JudgingGround ground,
      EventDocument documents,
      FindingMaker maker,
      AuditProgress progress) {
    this.options = options;
    this.judge = judge;
    this.ground = ground;
    this.documents = documents;
    this.maker = maker;
    this.progress = progress;
  }

  /** An item that waits for its batch, and who its findings will be about. */
  private record Pending(Item item, Subject subject, CountedUnder under) {}

  /** Takes the next event; judged when its batch is full or {@link #finish} is called. */
  void event(LinkedEvent event) {
    if (outside(event)) {
      outsidePeriod++;
      return;
    }
    Optional<Pack> pack = ground.packOf(event.event());
    if (pack.isEmpty()) {
      withoutPack++;
      return;
    }
    String name = pack.get().name();
    flows.add(event);
    Item item = new Item(name, documents.of(event, name));
    batch.add(new Pending(item, subject(event, pack.get()), under(event, name)));
    if (batch.size() == Judge.BATCH) {
      finish();
    }
  }

  private boolean outside(LinkedEvent event) {
    Optional<LocalDate> day = event.event().date();
    boolean early =
        options.from().isPresent() && day.isPresent() && day.get().isBefore(options.from().get());
    boolean late =
        options.to().isPresent() && day.isPresent() && day.get().isAfter(options.to().get());
    return !JudgingGround.isRecord(event.event()) && (early || late);
  }

  private static CountedUnder under(LinkedEvent event, String pack) {
    return new CountedUnder(event.responsible(), pack, Optional.of(EventTraits.of(event)));
  }

  private static Subject subject(LinkedEvent event, Pack pack) {
    return new Subject(
        String.join(
            "\0",
            event.event().kind(),
            event.event().identity(),
            String.join(";", event.caseRefs())),
        event.event().date(),
        event.caseRefs(),
        event.responsible(),
        event.event().place(),
        pack.name(),
        event.ties(),
        pack::severityOf,
        pack::controlsOf);
  }

  /** Judges what still waits. */
  void finish() {
    answers(EntryPoint.EVENT);
    progress.done(judged);
  }

  /** Judges what is no event: a log, a flow, what belongs to the protocol. */
  void judge(EntryPoint entryPoint, List<Governance.Matter> matters) {
    for (Governance.Matter matter : matters) {
      Item item = new Item(matter.pack().name(), matter.document());
      CountedUnder under = CountedUnder.noEvent(PARTNERSHIP, matter.pack().name());
      batch.add(new Pending(item, subject(matter), under));
    }
    answers(entryPoint);
  }

  private static Subject subject(Governance.Matter matter) {
    Pack pack = matter.pack();
    return new Subject(
        matter.identity(),
        matter.date(),
        List.of(),
        PARTNERSHIP,
        matter.place(),
        pack.name(),
        List.of(),
        pack::severityOf,
        pack::controlsOf);
  }

  /** The disclosures to each organisation so far. */
  Flows flows() {
    return flows;
  }

  /** What failed a pack's list as it is written and would not fail a later one; by pack. */
  Map<String, OutdatedList> outdated() {
    return outdated;
  }

  private void answers(EntryPoint entryPoint) {
    List<List<Verdict>> verdicts =
        judge.judge(entryPoint, batch.stream().map(Pending::item).toList());
    for (int i = 0; i < batch.size(); i++) {
      take(batch.get(i), verdicts.get(i));
    }
    batch.clear();
  }

  private void take(Pending item, List<Verdict> verdicts) {
    Subject subject = item.subject();
    CountedUnder under = item.under();
    if (under.event().isPresent()) {
      judged++;
      tally.event(under);
      eventsByPack.merge(subject.pack(), 1L, Long::sum);
    }
    List<Fact> aboutProtocol =
        verdicts.stream()
            .filter(Verdict::aboutProtocol)
            .flatMap(verdict -> verdict.facts().stream())
            .toList();
    if (!aboutProtocol.isEmpty()) {
      outdated.computeIfAbsent(subject.pack(), pack -> new OutdatedList()).add(aboutProtocol);
    }
    for (Verdict verdict : verdicts) {
      if (verdict.aboutProtocol()) {
        tally.aboutProtocol(verdict.rule(), under);
      } else {
        tally.add(verdict.rule(), under, verdict.outcome());
      }
      findings.addAll(maker.of(subject, verdict));
    }
  }

  /** All findings and open questions so far, in their order. */
  List<Finding> findings() {
    return findings.stream().sorted().toList();
  }

  Tally tally() {
    return tally;
  }

  Map<String, Long> eventsByPack() {
    return eventsByPack;
  }

  /** Sharing events that were judged. */
  long judged() {
    return judged;
  }

  long outsidePeriod() {
    return outsidePeriod;
  }

  /** Sharing events of days on which no pack was in force, which nothing could judge. */
  long withoutPack() {
    return withoutPack;
  }
}

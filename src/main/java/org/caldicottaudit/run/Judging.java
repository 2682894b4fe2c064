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
import org.caldicottaudit.finding.EventIds;
import org.caldicottaudit.finding.EventTraits;
import org.caldicottaudit.finding.ExceptionRegister;
import org.caldicottaudit.finding.Finding;
import org.caldicottaudit.finding.FindingList;
import org.caldicottaudit.finding.FindingMaker.Subject;
import org.caldicottaudit.finding.Standing;
import org.caldicottaudit.finding.Tally;
import org.caldicottaudit.policy.EntryPoint;
import org.caldicottaudit.policy.Fact;
import org.caldicottaudit.policy.Item;
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
  private final Desks desks;
  private final JudgingGround ground;
  private final Keeping keeping;
  private final ExceptionRegister exceptions;
  private final AuditProgress progress;

  private final FindingList.Builder findings;
  private final Tally tally = new Tally();
  private final Map<String, Long> eventsByPack = new TreeMap<>();
  private final Flows flows = new Flows();
  private final Map<String, OutdatedList> outdated = new TreeMap<>();
  private final EventIds.Builder ids = new EventIds.Builder();
  private long judged;
  private long outsidePeriod;
  private long withoutPack;

  Judging(
      AuditOptions options,
      Desks desks,
      JudgingGround ground,
      Keeping keeping,
      ExceptionRegister exceptions,
      AuditProgress progress) {
    this.options = options;
    this.desks = desks;
    this.ground = ground;
    this.keeping = keeping;
    this.exceptions = exceptions;
    this.findings = new FindingList.Builder(keeping.memory());
    this.progress = progress;
  }

  /**
   * Some events with their verdicts, in order.
   *
   * @param outsidePeriod how many were not asked for
   * @param withoutPack how many lie on days on which no pack was in force
   */
  record Batch(
      List<Desk.Case> cases, List<List<Verdict>> verdicts, int outsidePeriod, int withoutPack) {}

  /** Judges some events; changes nothing here, so that several threads may ask at once. */
  Batch judged(List<LinkedEvent> events) {
    List<Desk.Case> cases = new ArrayList<>(events.size());
    int outside = 0;
    int without = 0;
    for (LinkedEvent event : events) {
      Optional<Pack> pack = ground.packOf(event.event());
      if (outside(event)) {
        outside++;
      } else if (pack.isEmpty()) {
        without++;
      } else {
        cases.add(new Desk.Case(event, pack.get()));
      }
    }
    return new Batch(cases, desks.at(desk -> desk.verdicts(cases)), outside, without);
  }

  /** Takes what was judged, in the order of the events: counts it and makes its findings. */
  void take(Batch batch) {
    outsidePeriod += batch.outsidePeriod();
    withoutPack += batch.withoutPack();
    for (int i = 0; i < batch.cases().size(); i++) {
      LinkedEvent event = batch.cases().get(i).event();
      Pack pack = batch.cases().get(i).pack();
      flows.add(event);
      take(subject(event, pack), under(event, pack.name()), batch.verdicts().get(i));
    }
    progress.done(judged);
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

  /** Judges what is no event: a log, a flow, what belongs to the protocol. */
  void judge(EntryPoint entryPoint, List<Governance.Matter> matters) {
    List<Item> items =
        matters.stream().map(matter -> new Item(matter.pack().name(), matter.document())).toList();
    List<List<Verdict>> verdicts = desks.first().judge().judge(entryPoint, items);
    for (int i = 0; i < items.size(); i++) {
      Governance.Matter matter = matters.get(i);
      CountedUnder under = CountedUnder.noEvent(PARTNERSHIP, matter.pack().name());
      take(subject(matter), under, verdicts.get(i));
    }
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

  private void take(Subject subject, CountedUnder under, List<Verdict> verdicts) {
    if (keeping.findings()) {
      ids.add(keeping.maker().event(subject));
    }
    if (under.event().isPresent()) {
      judged++;
      tally.event(under);
      eventsByPack.merge(subject.pack(), 1L, Long::sum);
    }
    List<Fact> aboutProtocol = new ArrayList<>();
    for (Verdict verdict : verdicts) {
      if (verdict.aboutProtocol()) {
        aboutProtocol.addAll(verdict.facts());
      }
      List<Finding> made = made(subject, verdict);
      count(verdict, made, under);
      if (keeping.findings()) {
        made.forEach(findings::add);
      }
    }
    if (!aboutProtocol.isEmpty()) {
      outdated.computeIfAbsent(subject.pack(), pack -> new OutdatedList()).add(aboutProtocol);
    }
  }

  /** None where nobody keeps them and no exception could cover one. */
  private List<Finding> made(Subject subject, Verdict verdict) {
    if (!keeping.findings() && exceptions.isEmpty()) {
      return List.of();
    }
    List<Finding> made = keeping.maker().of(subject, verdict);
    return made.isEmpty() ? made : made.stream().map(exceptions::judged).toList();
  }

  private void count(Verdict verdict, List<Finding> made, CountedUnder under) {
    if (verdict.aboutProtocol()) {
      tally.aboutProtocol(verdict.rule(), under);
    } else if (!made.isEmpty()
        && made.stream().allMatch(finding -> finding.standing() == Standing.EXCEPTED)) {
      tally.excepted(verdict.rule(), under);
    } else {
      tally.add(verdict.rule(), under, verdict.outcome());
    }
  }

  /** All findings and open questions, in their order. Nothing can be judged after. */
  List<Finding> findings() {
    return findings.inOrder();
  }

  /** Everything that was looked at. */
  EventIds ids() {
    return ids.build();
  }

  /** A person as reports may show them. */
  String person(String name) {
    return keeping.maker().person(name);
  }

  ExceptionRegister exceptions() {
    return exceptions;
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

package org.caldicottaudit.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.caldicottaudit.finding.ActionStatus;
import org.caldicottaudit.finding.Cause;
import org.caldicottaudit.finding.Change;
import org.caldicottaudit.finding.EarlierFinding;
import org.caldicottaudit.finding.Finding;
import org.caldicottaudit.finding.FindingList;
import org.caldicottaudit.finding.History;
import org.caldicottaudit.finding.PlannedAction;
import org.caldicottaudit.finding.Standing;
import org.caldicottaudit.policy.Outcome;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.FollowUp;
import org.caldicottaudit.report.RunFacts;
import org.caldicottaudit.report.SinceLast;
import org.caldicottaudit.store.Memory;

/**
 * Says what became of the findings of an earlier run: carries their first day and their action on,
 * and tells what was put right from what can't be seen any more.
 */
final class Comparison {
  private final StoredRun before;
  private final Plan plan;
  private final JudgedAgain again;

  /** What was open then, by id: findings, and those of runs before that nobody could look at. */
  private final Map<String, Finding> open = new HashMap<>();

  /** Those of them that the earlier run could not look at, by id. */
  private final Map<String, EarlierFinding> unseen = new HashMap<>();

  /** What was settled then, by id: resolved, or covered by an exception. */
  private final Map<String, Finding> settled = new HashMap<>();

  private final SortedMap<String, PlannedAction> actions = new TreeMap<>();

  /**
   * @param plan of the earlier run, as people left it
   */
  Comparison(StoredRun before, Plan plan, JudgedAgain again) {
    this.before = before;
    this.plan = plan;
    this.again = again;
    for (EarlierFinding gone : earlier(before)) {
      if (gone.change() == Change.RESOLVED) {
        settled.put(gone.finding().id(), gone.finding());
      } else {
        open.put(gone.finding().id(), gone.finding());
        unseen.put(gone.finding().id(), gone);
      }
    }
    for (Finding finding : before.report().findings()) {
      if (finding.open()) {
        open.put(finding.id(), finding);
      } else if (finding.standing() == Standing.EXCEPTED) {
        settled.put(finding.id(), finding);
      }
    }
  }

  private static List<EarlierFinding> earlier(StoredRun run) {
    return run.report().followUp().sinceLast().map(SinceLast::earlier).orElse(List.of());
  }

  /** The report with what became of the earlier findings. */
  AuditReport with(AuditReport report) {
    Map<String, String> successors = successors(report.findings());
    FindingList.Builder findings = new FindingList.Builder(Memory.heapOnly());
    report.findings().forEach(finding -> findings.add(known(finding, successors)));
    List<EarlierFinding> gone = gone(report, Set.copyOf(successors.values()));
    return report.with(findings.inOrder(), followUp(report, gone));
  }

  /**
   * A finding that is wrong in another way now, such as a blank that became a stock phrase, is no
   * new one and no resolved one: by its id now, the id that it had.
   */
  private Map<String, String> successors(List<Finding> findings) {
    Set<String> ids = new HashSet<>();
    findings.stream().filter(Comparison::counts).map(Finding::id).forEach(ids::add);
    Map<String, List<String>> lost = new HashMap<>();
    for (Finding finding : open.values()) {
      if (!ids.contains(finding.id()) && !finding.history().event().isEmpty()) {
        lost.computeIfAbsent(fault(finding), key -> new ArrayList<>()).add(finding.id());
      }
    }
    Map<String, List<String>> appeared = new HashMap<>();
    for (Finding finding : findings) {
      if (counts(finding)
          && !open.containsKey(finding.id())
          && !settled.containsKey(finding.id())) {
        appeared.computeIfAbsent(fault(finding), key -> new ArrayList<>()).add(finding.id());
      }
    }
    Map<String, String> successors = new HashMap<>();
    appeared.forEach(
        (fault, now) -> {
          List<String> then = lost.getOrDefault(fault, List.of());
          if (now.size() == 1 && then.size() == 1) {
            successors.put(now.get(0), then.get(0));
          }
        });
    return successors;
  }

  private static boolean counts(Finding finding) {
    return finding.outcome() == Outcome.FINDING && finding.standing() != Standing.NOT_YET_IN_FORCE;
  }

  private static String fault(Finding finding) {
    return finding.history().event() + ' ' + finding.ruleId() + ' ' + finding.field();
  }

  private Finding known(Finding finding, Map<String, String> successors) {
    if (!counts(finding)) {
      return finding;
    }
    String id = successors.getOrDefault(finding.id(), finding.id());
    Finding then = open.get(id);
    if (then != null) {
      return stillThere(finding, then, plan.of(id));
    }
    Finding settledThen = settled.get(id);
    if (settledThen != null) {
      carry(finding, plan.of(id));
      return finding.standing() == Standing.EXCEPTED
          ? with(finding, settledThen.firstSeen(), Optional.empty(), Optional.empty())
          : with(
              finding,
              settledThen.firstSeen(),
              Optional.of(Change.REOPENED),
              Optional.of(again.ofNew(id)));
    }
    return finding.standing() == Standing.EXCEPTED
        ? finding
        : with(
            finding,
            finding.firstSeen(),
            Optional.of(Change.NEW),
            Optional.of(again.ofNew(finding.id())));
  }

  private Finding stillThere(Finding finding, Finding then, PlannedAction action) {
    Change change = Change.STILL_OPEN;
    PlannedAction carried = action;
    if (finding.standing() == Standing.EXCEPTED) {
      change = Change.NOW_EXCEPTED;
    } else if (action.status() == ActionStatus.DONE) {
      change = Change.REOPENED;
      carried = action.with(ActionStatus.OPEN);
    }
    carry(finding, carried);
    return with(finding, then.firstSeen(), Optional.of(change), Optional.empty());
  }

  private void carry(Finding finding, PlannedAction action) {
    if (!action.equals(PlannedAction.NONE)) {
      actions.put(finding.id(), action);
    }
  }

  private static Finding with(
      Finding finding, LocalDate firstSeen, Optional<Change> change, Optional<Cause> cause) {
    return finding.with(firstSeen, new History(finding.history().event(), change, cause));
  }

  private List<EarlierFinding> gone(AuditReport report, Set<String> succeeded) {
    Sight sight = new Sight(before.report(), report);
    Set<String> ids =
        report.findings().stream()
            .filter(Comparison::counts)
            .map(Finding::id)
            .collect(Collectors.toSet());
    List<EarlierFinding> gone = new ArrayList<>();
    for (EarlierFinding earlier : earlier(before)) {
      if (earlier.change() == Change.RESOLVED && !ids.contains(earlier.finding().id())) {
        gone.add(new EarlierFinding(earlier.finding(), earlier.on(), true, earlier.why()));
      }
    }
    for (Finding finding : open.values()) {
      if (!ids.contains(finding.id()) && !succeeded.contains(finding.id())) {
        gone.add(gone(finding, sight, report.run().asOf()));
      }
    }
    return gone.stream().sorted().toList();
  }

  private EarlierFinding gone(Finding finding, Sight sight, LocalDate today) {
    carry(finding, plan.of(finding.id()));
    Optional<String> unseenNow = sight.whyUnseen(finding);
    if (unseenNow.isPresent()) {
      EarlierFinding same = unseen.get(finding.id());
      return new EarlierFinding(
          with(finding, finding.firstSeen(), Optional.of(Change.NOT_ASSESSABLE), Optional.empty()),
          same == null ? today : same.on(),
          same != null,
          unseenNow.get());
    }
    Cause cause = again.ofGone(finding.id());
    return new EarlierFinding(
        with(finding, finding.firstSeen(), Optional.of(Change.RESOLVED), Optional.of(cause)),
        today,
        false,
        cause == Cause.RULES
            ? "Today's rules don't find it in the earlier logs either."
            : "It was looked at again, and is not found any more.");
  }

  private FollowUp followUp(AuditReport report, List<EarlierFinding> gone) {
    RunFacts then = before.report().run();
    SinceLast since =
        new SinceLast(
            then.name(),
            then.asOf(),
            then.from(),
            then.to(),
            again.rules(),
            again.why(),
            gone,
            falseAlarms(),
            plan.notes());
    FollowUp decided = report.followUp();
    return new FollowUp(
        decided.exceptions(),
        decided.attestations(),
        decided.judged(),
        actions,
        Optional.of(since));
  }

  private SortedMap<String, Long> falseAlarms() {
    Map<String, String> rules = new HashMap<>();
    before.report().findings().forEach(finding -> rules.put(finding.id(), finding.ruleId()));
    earlier(before).forEach(gone -> rules.put(gone.finding().id(), gone.finding().ruleId()));
    SortedMap<String, Long> alarms = new TreeMap<>();
    plan.actions()
        .forEach(
            (id, action) -> {
              String rule = rules.get(id);
              if (rule != null && action.status() == ActionStatus.FALSE_ALARM) {
                alarms.merge(rule, 1L, Long::sum);
              }
            });
    return alarms;
  }
}

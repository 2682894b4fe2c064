package org.caldicottaudit.run;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.LogReading;
import org.caldicottaudit.finding.Finding;
import org.caldicottaudit.policy.Outcome;
import org.caldicottaudit.policy.RuleInfo;
import org.caldicottaudit.policy.Scope;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.AuditReport.RuleResult;
import org.caldicottaudit.report.RunFacts;
import org.caldicottaudit.report.Wording;

/**
 * Whether a run could see what an earlier one found. What it could not see is not resolved, however
 * clean the run is.
 */
final class Sight {
  private final AuditReport now;
  private final Map<String, RuleInfo> rules = new HashMap<>();
  private final Set<String> unproven = new HashSet<>();
  private final Map<String, LogReading> readingsThen = new HashMap<>();

  Sight(AuditReport then, AuditReport now) {
    this.now = now;
    now.rules().stream().map(RuleResult::rule).forEach(rule -> rules.put(rule.id(), rule));
    now.findings().stream()
        .filter(finding -> finding.outcome() == Outcome.UNPROVEN)
        .map(Sight::question)
        .forEach(unproven::add);
    then.readings().forEach(reading -> readingsThen.put(place(reading), reading));
  }

  private static String question(Finding finding) {
    return finding.history().event() + ' ' + finding.ruleId();
  }

  private static String place(LogReading reading) {
    return reading.source().place(0).toString();
  }

  private Optional<LogReading> reading(Finding finding) {
    return Optional.ofNullable(
        readingsThen.get(
            new org.caldicottaudit.event.Place(finding.place().file(), finding.place().sheet(), 0)
                .toString()));
  }

  /** Why it could not be looked at, as a sentence; empty when it was looked at. */
  Optional<String> whyUnseen(Finding finding) {
    RuleInfo rule = rules.get(finding.ruleId());
    if (rule == null) {
      return Optional.of("Its rule is not among those that judge now.");
    }
    if (!now.followUp().judged().contains(finding.history().event())) {
      return rule.scope() == Scope.PROTOCOL ? notListed(finding) : Optional.of(absent(finding));
    }
    if (unproven.contains(question(finding))) {
      return Optional.of("It was looked at, and the logs don't hold enough to tell any more.");
    }
    Set<Field> lost = lostColumns(finding);
    return lost.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "The logs have no column any more for "
                + Wording.list(lost.stream().map(field -> field.key().replace('_', ' ')).toList())
                + ", which may hold what was wrong.");
  }

  /** What belongs to the protocol is gone for good when its own table was read and lacks it. */
  private Optional<String> notListed(Finding finding) {
    Optional<LogReading> then = reading(finding);
    return then.isEmpty() || given(then.get())
        ? Optional.empty()
        : Optional.of("No " + then.get().kind() + " was given.");
  }

  private boolean given(LogReading then) {
    return now.readings().stream()
        .anyMatch(reading -> reading.source().profile().equals(then.source().profile()));
  }

  private String absent(Finding finding) {
    Optional<LocalDate> day = finding.eventDate();
    RunFacts run = now.run();
    if (day.isPresent()
        && (run.from().filter(day.get()::isBefore).isPresent()
            || run.to().filter(day.get()::isAfter).isPresent())) {
      return "Its day lies outside the period of this audit.";
    }
    Optional<LogReading> then = reading(finding);
    if (then.isPresent() && !given(then.get())) {
      return "No log of its kind was given.";
    }
    return "What it is about is not in these logs any more, or is written otherwise.";
  }

  /** The columns that its log had and no log of its kind has now. */
  private Set<Field> lostColumns(Finding finding) {
    Set<Field> lost = EnumSet.noneOf(Field.class);
    reading(finding)
        .ifPresent(
            then -> {
              lost.addAll(then.source().provided());
              lost.removeAll(provided(then));
            });
    return lost;
  }

  private Set<Field> provided(LogReading then) {
    return now.readings().stream()
        .filter(reading -> reading.source().profile().equals(then.source().profile()))
        .flatMap(reading -> reading.source().provided().stream())
        .collect(Collectors.toSet());
  }
}

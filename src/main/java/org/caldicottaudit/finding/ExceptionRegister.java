package org.caldicottaudit.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.caldicottaudit.event.RuleException;
import org.caldicottaudit.policy.Outcome;

/**
 * The exceptions of an audit: says which findings they cover, and counts what each comes to. They
 * cover a finding while they are in date on the day of the audit, whenever the event was.
 */
public final class ExceptionRegister {
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, List<Entry>> byRule = new HashMap<>();
  private final Map<String, Long> findingsByRule = new HashMap<>();

  /**
   * @param knownRule whether a rule has that id
   * @param saysNothing whether a text fills a box and leaves it empty
   */
  public ExceptionRegister(
      List<RuleException> exceptions,
      LocalDate asOf,
      Predicate<String> knownRule,
      Predicate<String> saysNothing) {
    for (RuleException exception : exceptions) {
      Entry entry =
          new Entry(exception, ExceptionState.of(exception, asOf, knownRule, saysNothing));
      entries.add(entry);
      byRule.computeIfAbsent(exception.rule(), rule -> new ArrayList<>()).add(entry);
    }
  }

  /** Whether there is no exception, so that every finding stands as it is. */
  public boolean isEmpty() {
    return entries.isEmpty();
  }

  /** The finding as it stands with the exceptions: the same unless a working one covers it. */
  public Finding judged(Finding finding) {
    if (entries.isEmpty() || !canBeExcepted(finding)) {
      return finding;
    }
    findingsByRule.merge(finding.ruleId(), 1L, Long::sum);
    Entry covers = cover(finding, byRule.getOrDefault(finding.ruleId(), List.of()), null);
    covers = cover(finding, byRule.getOrDefault("", List.of()), covers);
    return covers == null ? finding : covers.excepted(finding);
  }

  private static boolean canBeExcepted(Finding finding) {
    return finding.outcome() == Outcome.FINDING
        && finding.standing() != Standing.NOT_YET_IN_FORCE
        && !finding.ruleId().equals(RuleException.JUDGED_BY);
  }

  private static @org.jspecify.annotations.Nullable Entry cover(
      Finding finding, List<Entry> candidates, @org.jspecify.annotations.Nullable Entry found) {
    Entry covers = found;
    for (Entry candidate : candidates) {
      if (candidate.matches(finding)) {
        candidate.matched++;
        if (covers == null && candidate.state == ExceptionState.WORKS) {
          covers = candidate;
        }
      }
    }
    return covers;
  }

  /** What each came to so far, in the order of the register. */
  public List<ExceptionUse> uses() {
    long all = findingsByRule.values().stream().mapToLong(Long::longValue).sum();
    return entries.stream()
        .map(
            entry ->
                new ExceptionUse(
                    entry.exception,
                    entry.state,
                    entry.matched,
                    entry.exception.rule().isEmpty()
                        ? all
                        : findingsByRule.getOrDefault(entry.exception.rule(), 0L)))
        .toList();
  }

  private static final class Entry {
    private final RuleException exception;
    private final ExceptionState state;
    private final Predicate<Finding> scope;
    private long matched;

    Entry(RuleException exception, ExceptionState state) {
      this.exception = exception;
      this.state = state;
      this.scope = scope(exception);
    }

    boolean matches(Finding finding) {
      return scope.test(finding);
    }

    Finding excepted(Finding finding) {
      String until = exception.until().map(LocalDate::toString).orElse("");
      return finding.excepted(
          "Nothing until "
              + until
              + ", the last day of exception "
              + exception.id()
              + ". After that: "
              + finding.remedy());
    }

    private static Predicate<Finding> scope(RuleException exception) {
      String value = exception.value().strip();
      return switch (exception.scope()) {
        case FINDING -> finding -> finding.id().equals(value);
        case CASE -> finding -> List.of(finding.caseRef().split("; ", -1)).contains(value);
        case PARTNER -> {
          String name = value.toLowerCase(Locale.ROOT);
          yield finding -> finding.partner().toLowerCase(Locale.ROOT).equals(name);
        }
        case PATTERN -> new FindingPattern(value)::matches;
        case ALL -> finding -> true;
      };
    }
  }
}

package org.caldicottaudit.finding;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.caldicottaudit.event.ExceptionScope;
import org.caldicottaudit.event.RuleException;

/**
 * What an exception came to in an audit.
 *
 * @param matched findings that it matches, whether or not it works
 * @param of findings of its rule, or of every rule where it names none
 */
public record ExceptionUse(RuleException exception, ExceptionState state, long matched, long of) {
  /** Fewer findings say nothing about how wide an exception is. */
  private static final int FEWEST_TO_SHARE = 10;

  public ExceptionUse {
    Objects.requireNonNull(exception, "exception must not be null");
    Objects.requireNonNull(state, "state must not be null");
  }

  /** Findings that don't count because of it. */
  public long excepted() {
    return state == ExceptionState.WORKS ? matched : 0;
  }

  /**
   * Its part of the findings of its rule in whole per cent, rounded up; empty where that says
   * nothing: for one finding or one case, and where its rule found little.
   */
  public Optional<Long> share() {
    boolean narrow =
        exception.scope() == ExceptionScope.FINDING || exception.scope() == ExceptionScope.CASE;
    return narrow || of < FEWEST_TO_SHARE
        ? Optional.empty()
        : Optional.of((matched * 100 + of - 1) / of);
  }

  /** Whether it is for whoever breaks its rule, or for every rule. */
  public boolean whole() {
    return exception.scope() == ExceptionScope.ALL
        || (exception.rule().isEmpty() && exception.scope() != ExceptionScope.FINDING)
        || (exception.scope() == ExceptionScope.PATTERN
            && new FindingPattern(exception.value()).matchesAnything());
  }

  /** The months for which it holds, each begun month counted; empty when undated. */
  public Optional<Long> months() {
    if (exception.from().isEmpty() || exception.until().isEmpty()) {
      return Optional.empty();
    }
    LocalDate from = exception.from().get();
    LocalDate end = exception.until().get().plusDays(1);
    long whole = java.time.temporal.ChronoUnit.MONTHS.between(from, end);
    return Optional.of(from.plusMonths(whole).isBefore(end) ? whole + 1 : Math.max(0, whole));
  }
}

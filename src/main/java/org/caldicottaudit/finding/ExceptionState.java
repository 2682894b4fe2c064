package org.caldicottaudit.finding;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.caldicottaudit.event.RuleException;

/** Whether an exception works on the day of an audit, and if not, why. */
public enum ExceptionState {
  WORKS("works"),
  NOT_BEGUN("has not begun"),
  ENDED("has ended"),
  UNDATED("has no beginning or no end"),
  UNAPPROVED("is not approved by anybody in a role"),
  WITHOUT_REASON("gives no reason"),
  UNKNOWN_RULE("is for a rule that doesn't exist");

  private final String words;

  ExceptionState(String words) {
    this.words = words;
  }

  /** Such as {@code has ended}. */
  public String words() {
    return words;
  }

  /**
   * @param knownRule whether a rule has that id
   * @param saysNothing whether a text fills a box and leaves it empty
   */
  static ExceptionState of(
      RuleException exception,
      LocalDate asOf,
      Predicate<String> knownRule,
      Predicate<String> saysNothing) {
    if (!exception.rule().isEmpty() && !knownRule.test(exception.rule())) {
      return UNKNOWN_RULE;
    }
    if (exception.from().isEmpty() || exception.until().isEmpty()) {
      return UNDATED;
    }
    if (exception.until().get().isBefore(asOf)) {
      return ENDED;
    }
    if (saysNothing.test(exception.approver()) || saysNothing.test(exception.role())) {
      return UNAPPROVED;
    }
    if (saysNothing.test(exception.reason())) {
      return WITHOUT_REASON;
    }
    return exception.from().get().isAfter(asOf) ? NOT_BEGUN : WORKS;
  }
}

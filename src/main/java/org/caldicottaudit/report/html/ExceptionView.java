package org.caldicottaudit.report.html;

import java.util.List;
import org.caldicottaudit.finding.ExceptionState;
import org.caldicottaudit.finding.ExceptionUse;
import org.caldicottaudit.finding.OutcomeCounts;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.Wording;

/** The register of exceptions as the page shows it. */
public record ExceptionView(String sentence, Shown<ExceptionUse> uses, List<RuleRate> rates) {
  private static final int MOST = 100;

  /** One rule's rate with and without exceptions. */
  public record RuleRate(String id, String title, OutcomeCounts counts) {
    public long excepted() {
      return counts.excepted();
    }

    /** Such as {@code 14%}. */
    public String reported() {
      return counts.rate().isEmpty() ? "not judged" : Wording.percent(counts.rate().getAsDouble());
    }

    /** Such as {@code 18%}. */
    public String without() {
      return Wording.percent(counts.rateWithExcepted().orElse(0));
    }
  }

  public static ExceptionView of(AuditReport report) {
    List<ExceptionUse> uses = report.followUp().exceptions();
    return new ExceptionView(
        sentence(uses),
        Shown.first(MOST, uses),
        report.rules().stream()
            .filter(result -> result.counts().excepted() > 0)
            .map(result -> new RuleRate(result.rule().id(), result.rule().title(), result.counts()))
            .toList());
  }

  private static String sentence(List<ExceptionUse> uses) {
    long working = uses.stream().filter(use -> use.state() == ExceptionState.WORKS).count();
    return Wording.count(uses.size(), "exception is", "exceptions are")
        + " registered; "
        + (working == 1 ? "1 works" : Wording.number(working) + " work")
        + " on the day of the audit.";
  }

  /** Such as {@code 1 Jan 2026 to 31 Dec 2026}. */
  public String days(ExceptionUse use) {
    return use.exception().from().map(Wording::shortDay).orElse("no beginning")
        + " to "
        + use.exception().until().map(Wording::shortDay).orElse("no end");
  }
}

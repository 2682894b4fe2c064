package org.caldicottaudit.report.html;

import java.util.Locale;
import org.caldicottaudit.finding.OutcomeCounts;
import org.caldicottaudit.report.Wording;

/**
 * Findings, open questions and passes as parts of one bar, as wide as all of them.
 *
 * @param title the same in words
 */
public record OutcomeBar(
    String finding, String unproven, String pass, String passFrom, String title) {
  static OutcomeBar of(OutcomeCounts counts) {
    double all = Math.max(1, counts.judged() + counts.unproven());
    return new OutcomeBar(
        share(counts.finding() / all),
        share(counts.unproven() / all),
        share(counts.pass() / all),
        share((counts.finding() + counts.unproven()) / all),
        Wording.count(counts.finding(), "finding", "findings")
            + ", "
            + Wording.number(counts.unproven())
            + " unproven, "
            + Wording.count(counts.pass(), "pass", "passes"));
  }

  /** As SVG writes a length, such as {@code 12.50%}. */
  static String share(double share) {
    return String.format(Locale.ROOT, "%.2f%%", 100 * share);
  }
}

package org.caldicottaudit.report.html;

import java.util.OptionalDouble;
import org.caldicottaudit.finding.OutcomeCounts;
import org.caldicottaudit.report.Wording;

/** The counts of a rule, a partner or a control as a row of a table shows them. */
public record CountRow(OutcomeCounts counts) {
  public String finding() {
    return Wording.number(counts.finding());
  }

  public String judged() {
    return Wording.number(counts.judged());
  }

  public String pass() {
    return Wording.number(counts.pass());
  }

  public String unproven() {
    return Wording.number(counts.unproven());
  }

  public String excepted() {
    return Wording.number(counts.excepted());
  }

  public String notApplicable() {
    return Wording.number(counts.notApplicable());
  }

  /** Such as {@code 14%}; a dash when nothing was judged, which is not 0 %. */
  public String rate() {
    OptionalDouble rate = counts.rate();
    return rate.isPresent() ? Wording.percent(rate.getAsDouble()) : "–";
  }

  /** The share of questions that the logs leave open. */
  public String unprovenShare() {
    long asked = counts.judged() + counts.unproven();
    return asked == 0 ? "–" : Wording.percent((double) counts.unproven() / asked);
  }

  public OutcomeBar bar() {
    return OutcomeBar.of(counts);
  }
}

package org.caldicottaudit.report.html;

import java.util.List;
import org.caldicottaudit.policy.Control;
import org.caldicottaudit.report.AuditReport;

/** One control of one pack with what its rules came to. */
public record ClauseLine(String pack, Control control, List<String> ruleIds, CountRow counts) {
  static ClauseLine of(AuditReport.ControlResult result) {
    return new ClauseLine(
        result.pack(), result.control(), result.ruleIds(), new CountRow(result.counts()));
  }

  /** Whether it is one of the Caldicott principles. */
  boolean caldicott() {
    return control.id().startsWith("cal/");
  }

  /** Whether it is one of the golden rules, of any year. */
  boolean golden() {
    return control.id().startsWith("gr");
  }

  /** Whether a person must ask, since no log can tell all of it. */
  public boolean asks() {
    return control.asks();
  }
}

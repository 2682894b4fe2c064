package org.caldicottaudit.report.junit;

import java.util.List;
import org.caldicottaudit.finding.Finding;

/**
 * One rule of one control, as a build server sees it.
 *
 * @param className the control, with its pack
 * @param name the rule
 * @param skipped why there is no verdict; empty when there is one
 * @param findings open ones; none when it passed or was skipped
 */
record TestCase(String className, String name, String skipped, List<Finding> findings) {
  /** More are no use in a list of failures; the exports have all. */
  private static final int MOST_SHOWN = 20;

  List<Finding> shown() {
    return findings.subList(0, Math.min(MOST_SHOWN, findings.size()));
  }

  String message() {
    String count = findings.size() == 1 ? "1 finding" : findings.size() + " findings";
    return findings.size() > MOST_SHOWN
        ? count + "; the first " + MOST_SHOWN + " are shown, findings.csv has all"
        : count;
  }
}

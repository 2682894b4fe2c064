package org.caldicottaudit.report.html;

import java.util.List;

/** Controls that are shown in one table. */
public record ClauseGroup(String title, List<ClauseLine> lines) {
  public ClauseGroup {
    lines = List.copyOf(lines);
  }
}

package org.caldicottaudit.report;

import java.util.Arrays;
import java.util.Optional;

/** The columns of the action plan that are read back from it. */
public enum PlanColumn {
  FINDING("Finding"),
  OWNER("Owner"),
  DUE("Due date"),
  STATUS("Status"),
  NOTE("Note");

  private final String title;

  PlanColumn(String title) {
    this.title = title;
  }

  /** The heading. */
  public String title() {
    return title;
  }

  /** The column of that heading, in any case. */
  public static Optional<PlanColumn> of(String heading) {
    return Arrays.stream(values())
        .filter(column -> column.title.equalsIgnoreCase(heading.strip()))
        .findFirst();
  }
}

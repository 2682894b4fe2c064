package org.caldicottaudit.run;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.caldicottaudit.finding.EarlierFinding;
import org.caldicottaudit.finding.Finding;
import org.caldicottaudit.report.SinceLast;

/** The run before, with the action plan as people left it. */
record Predecessor(StoredRun run, Plan plan) {
  /**
   * Reads the run of that folder.
   *
   * @throws RunException when it can't be used
   */
  static Predecessor read(Path folder) {
    StoredRun run = StoredRun.read(folder);
    Set<String> known = new HashSet<>();
    run.report().findings().stream().map(Finding::id).forEach(known::add);
    run.report().followUp().sinceLast().stream()
        .map(SinceLast::earlier)
        .flatMap(java.util.List::stream)
        .map(EarlierFinding::finding)
        .map(Finding::id)
        .forEach(known::add);
    return new Predecessor(run, PlanReader.read(folder, known::contains));
  }
}

package org.caldicottaudit.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.AuditReport.ControlResult;
import org.caldicottaudit.report.ControlGroup;
import org.caldicottaudit.report.ControlState;
import org.caldicottaudit.report.RunFacts;

/** Every control of every pack with what was judged of it, and what a person must ask. */
public record ControlMatrix(List<PackPart> packs) {
  public ControlMatrix {
    packs = List.copyOf(packs);
  }

  /**
   * The controls of one pack.
   *
   * @param counts how many controls are in which state, the most telling first
   */
  public record PackPart(String title, List<StateCount> counts, List<Group> groups) {
    public PackPart {
      counts = List.copyOf(counts);
      groups = List.copyOf(groups);
    }
  }

  /** How many controls there are of a kind. */
  public record StateCount(String label, long count) {}

  /**
   * The controls of one part of a pack.
   *
   * @param source what most of them come from, so that only the others need say it; empty when each
   *     has its own
   */
  public record Group(String title, String source, List<ControlRow> rows) {
    public Group {
      rows = List.copyOf(rows);
    }
  }

  static ControlMatrix of(AuditReport report) {
    return new ControlMatrix(
        report.run().packs().stream().map(pack -> part(report, pack)).toList());
  }

  private static PackPart part(AuditReport report, RunFacts.PackFacts pack) {
    List<ControlResult> controls =
        report.controls().stream().filter(result -> result.pack().equals(pack.name())).toList();
    return new PackPart(pack.title(), counts(controls), groups(controls));
  }

  private static List<StateCount> counts(List<ControlResult> controls) {
    return List.of(
        count("with findings", controls, state -> state == ControlState.FINDINGS),
        count(
            "with no finding in what was judged",
            controls,
            state -> state == ControlState.NO_FINDING),
        count(
            "not judged here, though rules serve them",
            controls,
            state ->
                !state.judged() && state != ControlState.ASK && state != ControlState.ATTESTED),
        count("that a person attests", controls, state -> state == ControlState.ATTESTED),
        count("that only a person can judge", controls, state -> state == ControlState.ASK));
  }

  private static StateCount count(
      String label, List<ControlResult> controls, Predicate<ControlState> wanted) {
    return new StateCount(
        label, controls.stream().map(ControlResult::state).filter(wanted).count());
  }

  private static List<Group> groups(List<ControlResult> controls) {
    List<Group> groups = new ArrayList<>();
    for (ControlGroup group : ControlGroup.values()) {
      List<ControlRow> rows =
          controls.stream()
              .filter(result -> ControlGroup.of(result.control()) == group)
              .map(ControlRow::new)
              .toList();
      if (!rows.isEmpty()) {
        groups.add(new Group(group.title(), mostCommonSource(rows), rows));
      }
    }
    return groups;
  }

  private static String mostCommonSource(List<ControlRow> rows) {
    Map<String, Long> counts = new TreeMap<>();
    rows.forEach(row -> counts.merge(row.control().source(), 1L, Long::sum));
    return counts.entrySet().stream()
        .filter(source -> source.getValue() * 2 > rows.size())
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("");
  }
}

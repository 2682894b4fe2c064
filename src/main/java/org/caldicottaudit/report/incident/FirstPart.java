package org.caldicottaudit.report.incident;

import java.util.List;
import org.caldicottaudit.finding.Standing;
import org.caldicottaudit.report.Wording;
import org.caldicottaudit.report.paper.Block;
import org.caldicottaudit.report.paper.Block.Fact;
import org.caldicottaudit.report.paper.Block.Facts;
import org.caldicottaudit.report.paper.Block.Section;
import org.caldicottaudit.report.paper.Block.Text;
import org.caldicottaudit.report.paper.Block.Warning;
import org.caldicottaudit.report.paper.Part;

/** How much touches the incident, and by when it must be reported. */
record FirstPart(IncidentReport report) implements Part {
  @Override
  public void addTo(List<Block> blocks) {
    blocks.add(new Section(1, "At a glance"));
    blocks.add(
        new Facts(
            List.of(
                new Fact("Events that touch it", Wording.number(report.timeline().size())),
                new Fact(
                    "Rows of the logs that report them",
                    Wording.number(
                        report.timeline().stream().mapToLong(IncidentReport.Step::rows).sum())),
                new Fact("Deadline of the report", ClockPart.deadline(report.clock())),
                new Fact("Findings on these events", findings()),
                new Fact(
                    "People", report.custody().identified() ? "Named" : "Shown as pseudonyms"))));
    if (!report.unreadable().isEmpty()) {
      blocks.add(
          new Warning(
              Wording.count(report.unreadable().size(), "row", "rows")
                  + " that could not be understood speak of it and are not in the timeline: "
                  + Where.rows(report.unreadable())
                  + ". Read them in the logs."));
    }
    report.scope().forEach(sentence -> blocks.add(new Text(sentence)));
  }

  private String findings() {
    long open = report.findings().stream().filter(it -> it.open()).count();
    long excepted =
        report.findings().stream().filter(it -> it.standing() == Standing.EXCEPTED).count();
    return Wording.number(open)
        + (excepted == 0 ? "" : "; " + Wording.number(excepted) + " more are excepted");
  }
}

package org.caldicottaudit.report.incident;

import java.util.ArrayList;
import java.util.List;
import org.caldicottaudit.event.Moment;
import org.caldicottaudit.report.paper.Block;
import org.caldicottaudit.report.paper.Paper;
import org.caldicottaudit.report.paper.Part;

/** Lays an incident out in the order in which a data protection officer works through it. */
public record IncidentPaper(IncidentReport report) {
  private static final String CONFIDENTIAL =
      "Confidential: incident file. Pseudonymised; whoever holds the key can tell who is who";
  private static final String PERSONAL =
      "Confidential: incident file. Names people: personal data, keep and pass on as such";

  /** The pack as a paper. */
  public Paper paper() {
    List<Block> blocks = new ArrayList<>();
    parts().forEach(part -> part.addTo(blocks));
    return new Paper(
        "Incident pack",
        report.subject(),
        report.custody().identified() ? PERSONAL : CONFIDENTIAL,
        report.custody().at().atZone(Moment.LONDON).toLocalDate(),
        report.custody().tool(),
        blocks);
  }

  private List<Part> parts() {
    return List.of(
        new FirstPart(report),
        new ClockPart(report.clock()),
        new RiskPart(report),
        new ReceiptPart(report),
        new TimelinePart(report),
        new RulesPart(report),
        new BasisPart(report),
        new LikenessPart(report),
        new CompletePart(),
        new CustodyPart(report));
  }
}

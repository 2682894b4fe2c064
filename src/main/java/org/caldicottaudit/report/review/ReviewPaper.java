package org.caldicottaudit.report.review;

import java.util.ArrayList;
import java.util.List;
import org.caldicottaudit.report.paper.Block;
import org.caldicottaudit.report.paper.Paper;
import org.caldicottaudit.report.paper.Part;

/** Lays a review out in the order in which a subgroup works through it. */
public record ReviewPaper(ReviewReport report) {
  private static final String MARKING =
      "For the subgroup that reviews the protocol. No rows, no names; counts from 1 to 4 are not"
          + " shown";
  private static final int MOST_CHARTS = 6;

  /** The review as a paper. */
  public Paper paper() {
    List<Block> blocks = new ArrayList<>();
    parts().forEach(part -> part.addTo(blocks));
    return new Paper(
        "Review",
        "Review of the sharing protocol, " + report.period(),
        MARKING,
        report.asOf(),
        report.tool(),
        blocks);
  }

  private List<Part> parts() {
    List<BoardSeries> series = BoardSeries.of(report);
    return List.of(
        new GlancePart(report),
        new SourcePart(report),
        new ProtocolPart(report),
        new FiguresPart(report, series),
        new DutyPart(series),
        new ChangePart(report, series, MOST_CHARTS),
        new ClausePart(report),
        new PartnerPart(report),
        new ThemePart(report, series),
        new PracticePart(report, series),
        new EqualityPart(report),
        new LawPart(report),
        new ProposalPart(report),
        new AmendmentPart(report, series),
        new DomainPart(report),
        new ActionPart(report),
        new MethodPart(report),
        new SignOffPart(report));
  }
}

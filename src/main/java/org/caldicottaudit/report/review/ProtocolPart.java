package org.caldicottaudit.report.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.caldicottaudit.report.Wording;
import org.caldicottaudit.report.paper.Block;
import org.caldicottaudit.report.paper.Block.Column;
import org.caldicottaudit.report.paper.Block.Fact;
import org.caldicottaudit.report.paper.Part;

/** The text that is reviewed, and where it can’t stand. */
record ProtocolPart(ReviewReport report) implements Part {
  @Override
  public void addTo(List<Block> blocks) {
    blocks.add(new Block.Section(1, "The protocol and its contradictions"));
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Text", report.protocol().protocol().name()));
    report
        .protocol()
        .protocol()
        .ratified()
        .ifPresent(day -> facts.add(new Fact("Ratified", Wording.day(day))));
    report
        .reviewDue()
        .ifPresent(day -> facts.add(new Fact("Its own review was due", due(report, day))));
    facts.add(new Fact("Revision of the policies", report.policyRevision()));
    blocks.add(new Block.Facts(facts));
    blocks.add(
        new Block.Table(
            "Where the text contradicts itself, practice or the law of today",
            List.of(
                Column.of("Section", 12),
                Column.of("What it says", 27),
                Column.of("What practice shows", 22),
                Column.of("What law and guidance say now", 22),
                Column.of("Source", 17)),
            report.material().contradictions().stream()
                .map(
                    it ->
                        List.of(
                            it.section(),
                            it.says(),
                            it.practice(),
                            it.now(),
                            it.source() + " (" + it.confidence() + ")"))
                .toList(),
            "The packs list none."));
  }

  /** The day on which something was due, and whether that is past. */
  static String due(ReviewReport report, LocalDate day) {
    return Wording.day(day)
        + (day.isBefore(report.asOf()) ? ", before the day of this review" : "");
  }
}

package org.caldicottaudit.report.review;

import java.time.LocalDate;
import java.util.List;
import org.caldicottaudit.report.Wording;
import org.caldicottaudit.report.paper.Block;
import org.caldicottaudit.report.paper.Block.Column;
import org.caldicottaudit.report.paper.Part;

/** What changed in law and guidance since the protocol was ratified. */
record LawPart(ReviewReport report) implements Part {
  @Override
  public void addTo(List<Block> blocks) {
    blocks.add(new Block.Section(1, "What changed in law and guidance since ratification"));
    LocalDate ratified = report.protocol().protocol().ratified().orElse(LocalDate.MIN);
    blocks.add(
        new Block.Table(
            "In order of date; how far each source was seen stands behind it",
            List.of(
                Column.of("Date", 15),
                Column.of("What", 28),
                Column.of("What it means for the protocol", 30),
                Column.of("Source", 27)),
            report.material().changes().stream()
                .filter(it -> !it.date().isBefore(ratified) && !it.date().isAfter(report.asOf()))
                .map(
                    it ->
                        List.of(
                            Wording.shortDay(it.date()),
                            it.what(),
                            it.effect(),
                            it.source() + " (" + it.confidence() + ")"))
                .toList(),
            "The timeline holds nothing of that time."));
  }
}

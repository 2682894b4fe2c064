package org.caldicottaudit.report.incident;

import java.util.List;
import org.caldicottaudit.report.LondonTime;
import org.caldicottaudit.report.Wording;
import org.caldicottaudit.report.paper.Block;
import org.caldicottaudit.report.paper.Block.Column;
import org.caldicottaudit.report.paper.Block.Fact;
import org.caldicottaudit.report.paper.Block.Facts;
import org.caldicottaudit.report.paper.Block.Section;
import org.caldicottaudit.report.paper.Block.Table;
import org.caldicottaudit.report.paper.Part;

/** What the pack rests on, who made it and who has had it. */
record CustodyPart(IncidentReport report) implements Part {
  @Override
  public void addTo(List<Block> blocks) {
    IncidentReport.Custody custody = report.custody();
    blocks.add(new Section(1, "Evidence and chain of custody"));
    blocks.add(
        new Facts(
            List.of(
                new Fact("Made by", custody.by()),
                new Fact("Made at", LondonTime.of(custody.at())),
                new Fact("Made with", custody.tool()),
                new Fact("Policy revision", custody.policyRevision()),
                new Fact(
                    "Judged by", custody.packMode() + ", as of " + Wording.day(custody.asOf())),
                new Fact("Raw rows", annex()))));
    blocks.add(
        new Table(
            "The files that were searched, by the bytes that were read",
            List.of(
                Column.of("File", 30),
                Column.number("Rows", 10),
                Column.number("Bytes", 14),
                Column.of("SHA-256", 46)),
            report.readings().stream()
                .map(
                    it ->
                        List.of(
                            it.source().file()
                                + (it.source().sheet().isEmpty()
                                    ? ""
                                    : ", sheet " + it.source().sheet()),
                            Wording.number(it.records()),
                            Wording.number(it.bytes()),
                            it.sha256()))
                .toList(),
            "No file."));
    blocks.add(new Section(2, "What the logs can’t tell"));
    blocks.add(new Block.Points(report.limits()));
    blocks.add(new Section(2, "Who has had this pack"));
    List<List<String>> blank =
        List.of(List.of("", "", ""), List.of("", "", ""), List.of("", "", ""));
    blocks.add(
        new Table(
            "To be filled in by hand",
            List.of(Column.of("Day and time", 25), Column.of("Who", 35), Column.of("What for", 40)),
            blank,
            ""));
  }

  private String annex() {
    return report
        .annex()
        .map(
            it ->
                it.file()
                    + ", "
                    + Wording.count(it.rows(), "row", "rows")
                    + ", SHA-256 "
                    + it.sha256()
                    + ". Restricted: it lies beside this pack and is not in its zip")
        .orElse("not written: ask for them with --annex");
  }
}

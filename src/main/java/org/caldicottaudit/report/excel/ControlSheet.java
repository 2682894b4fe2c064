package org.caldicottaudit.report.excel;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.caldicottaudit.finding.OutcomeCounts;
import org.caldicottaudit.policy.Control;
import org.caldicottaudit.report.AttestationResult;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.AuditReport.ControlResult;
import org.caldicottaudit.report.CellValue;
import org.caldicottaudit.report.ControlGroup;
import org.caldicottaudit.report.ControlState;
import org.caldicottaudit.report.Wording;

/** The sheet that goes through the controls of each pack, with what a person must ask. */
record ControlSheet(SXSSFWorkbook book, Styles styles) {
  private static final List<Heading> HEADINGS =
      List.of(
          new Heading("Pack", 14),
          new Heading("Part", 20),
          new Heading("Control", 13),
          new Heading("What it asks for", 36),
          new Heading("In these logs", 26),
          new Heading("Judged", 9),
          new Heading("Pass", 9),
          new Heading("Finding", 9),
          new Heading("Unproven", 10),
          new Heading("Not applicable", 11),
          new Heading("Excepted", 10),
          new Heading("About the protocol", 11),
          new Heading("What a person must ask", 44),
          new Heading("Attested by a person", 44),
          new Heading("Kind", 11),
          new Heading("Rules", 18),
          new Heading("Its words", 60),
          new Heading("Section", 30),
          new Heading("In force since", 13),
          new Heading("Source", 40),
          new Heading("How far it was read", 13));

  /** The columns up to the question. */
  private static final int PRINTED = 14;

  void write(AuditReport report) {
    TableSheet table = new TableSheet(book, styles, "Controls", HEADINGS, Optional.empty());
    for (ControlResult result : report.controls()) {
      table.row(
          Stream.of(name(result), counts(result), origin(result)).flatMap(List::stream).toList());
    }
    table.finish();
    // What follows is to be looked up on a screen; on paper it would leave nothing legible.
    book.setPrintArea(
        book.getSheetIndex(table.sheet()), 0, PRINTED - 1, 0, report.controls().size());
  }

  private static List<CellValue> name(ControlResult result) {
    Control control = result.control();
    return List.of(
        CellValue.of(result.pack()),
        CellValue.of(ControlGroup.of(control).title()),
        CellValue.of(control.id()),
        CellValue.of(control.title()),
        CellValue.of(Wording.capital(result.state().words())));
  }

  /** Blank where nothing could be judged at all: a 0 would look like a result. */
  private static List<CellValue> counts(ControlResult result) {
    OutcomeCounts counts = result.counts();
    boolean none =
        result.state() == ControlState.ASK
            || result.state() == ControlState.ATTESTED
            || result.state() == ControlState.SWITCHED_OFF;
    return Stream.of(
            counts.judged(),
            counts.pass(),
            counts.finding(),
            counts.unproven(),
            counts.notApplicable(),
            counts.excepted(),
            counts.aboutProtocol())
        .map(count -> none ? CellValue.BLANK : new CellValue.Whole(count))
        .toList();
  }

  private static List<CellValue> origin(ControlResult result) {
    Control control = result.control();
    return List.of(
        CellValue.of(control.question()),
        CellValue.of(result.attestation().map(AttestationResult::sentence).orElse("")),
        CellValue.of(control.kind()),
        new CellValue.Codes(result.ruleIds()),
        CellValue.of(control.text()),
        CellValue.of(control.section()),
        control.from().<CellValue>map(CellValue.Day::new).orElse(CellValue.BLANK),
        CellValue.of(control.source()),
        CellValue.of(control.confidence()));
  }
}

package org.caldicottaudit.report.excel;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.caldicottaudit.finding.Activity;
import org.caldicottaudit.finding.EventCounts;
import org.caldicottaudit.finding.OutcomeCounts;
import org.caldicottaudit.policy.RuleInfo;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.CellValue;
import org.caldicottaudit.report.RateRange;
import org.caldicottaudit.report.Wording;

/** The sheets that count outcomes by rule, partner, month, channel and sender. */
record CountSheets(SXSSFWorkbook book, Styles styles) {
  private static final List<Heading> COUNTS =
      List.of(
          new Heading("Judged", 10),
          new Heading("Pass", 10),
          new Heading("Finding", 10),
          new Heading("Rate of findings", 11),
          new Heading("Likely from", 9),
          new Heading("Likely to", 9),
          new Heading("Unproven", 10),
          new Heading("Not applicable", 12));

  void byRule(AuditReport report) {
    List<Heading> headings =
        join(
            List.of(
                new Heading("Rule", 10),
                new Heading("What is right", 40),
                new Heading("Severity", 10)),
            COUNTS,
            List.of(
                new Heading("Why", 60), new Heading("What to do", 52),
                new Heading("Where it may be wrong", 44), new Heading("Clauses", 22)));
    TableSheet table = new TableSheet(book, styles, "By rule", headings, Optional.empty());
    report.rules().forEach(result -> table.row(rule(result.rule(), result.counts())));
    table.finish();
  }

  void byPartner(AuditReport report) {
    List<Heading> headings =
        join(
            List.of(new Heading("Partner", 36), new Heading("Rule", 12), new Heading("Events", 10)),
            COUNTS,
            List.of());
    TableSheet table = new TableSheet(book, styles, "By partner", headings, Optional.empty());
    report.partners().forEach(result -> partner(table, result));
    table.finish();
  }

  /** By month, by channel or by sender. */
  void byHeading(String name, String heading, SortedMap<String, EventCounts> headings) {
    List<Heading> columns =
        join(
            List.of(
                new Heading(heading, 36),
                new Heading("Events", 10),
                new Heading("Disclosures", 12),
                new Heading("Requests", 10)),
            COUNTS,
            Arrays.stream(Activity.values())
                .map(kind -> new Heading(Wording.capital(kind.words()), 13))
                .toList());
    TableSheet table = new TableSheet(book, styles, name, columns, Optional.empty());
    headings.forEach((title, counts) -> table.row(heading(title, counts)));
    table.finish();
  }

  private static List<CellValue> heading(String title, EventCounts counts) {
    return join(
        List.of(
            CellValue.of(Wording.month(title)),
            new CellValue.Whole(counts.events()),
            new CellValue.Whole(counts.disclosures()),
            new CellValue.Whole(counts.requests())),
        counts(counts.counts()),
        Arrays.stream(Activity.values())
            .<CellValue>map(kind -> new CellValue.Whole(counts.of(kind)))
            .toList());
  }

  private static List<CellValue> rule(RuleInfo rule, OutcomeCounts counts) {
    return join(
        List.of(
            CellValue.of(rule.id()),
            CellValue.of(rule.title()),
            CellValue.of(rule.severity().code())),
        counts(counts),
        List.of(
            CellValue.of(rule.description()),
            CellValue.of(rule.remedy()),
            CellValue.of(rule.falseAlarms()),
            new CellValue.Codes(rule.controls())));
  }

  private static void partner(TableSheet table, AuditReport.PartnerResult result) {
    CellValue name = CellValue.of(result.partner());
    table.row(
        join(
            List.of(name, CellValue.of("all rules"), new CellValue.Whole(result.events())),
            counts(result.counts()),
            List.of()));
    for (Map.Entry<String, OutcomeCounts> rule : result.byRule().entrySet()) {
      table.row(
          join(
              List.of(name, CellValue.of(rule.getKey()), CellValue.BLANK),
              counts(rule.getValue()),
              List.of()));
    }
  }

  private static List<CellValue> counts(OutcomeCounts counts) {
    Optional<RateRange> range = RateRange.of(counts);
    return List.of(
        new CellValue.Whole(counts.judged()),
        new CellValue.Whole(counts.pass()),
        new CellValue.Whole(counts.finding()),
        counts.rate().isPresent()
            ? new CellValue.Share(counts.rate().getAsDouble())
            : CellValue.BLANK,
        range.<CellValue>map(known -> new CellValue.Share(known.low())).orElse(CellValue.BLANK),
        range.<CellValue>map(known -> new CellValue.Share(known.high())).orElse(CellValue.BLANK),
        new CellValue.Whole(counts.unproven()),
        new CellValue.Whole(counts.notApplicable()));
  }

  private static <T> List<T> join(List<T> first, List<T> second, List<T> third) {
    return Stream.of(first, second, third).flatMap(List::stream).toList();
  }
}

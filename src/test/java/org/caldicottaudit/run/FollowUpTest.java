package org.caldicottaudit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.caldicottaudit.finding.ActionStatus;
import org.caldicottaudit.finding.Cause;
import org.caldicottaudit.finding.Change;
import org.caldicottaudit.finding.EarlierFinding;
import org.caldicottaudit.finding.Finding;
import org.caldicottaudit.finding.Standing;
import org.caldicottaudit.mapping.ImportOptions;
import org.caldicottaudit.policy.Outcome;
import org.caldicottaudit.report.AttestationState;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.ControlState;
import org.caldicottaudit.report.ReportWriter;
import org.caldicottaudit.report.SinceLast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of findings from one audit to the next. REC-05 asks for the reasons of refusals. */
class FollowUpTest {
  private static final String HEADER =
      "Ref,Type,Case ID,Child ref,Agency,Date of request,Date of decision,Requesting organisation,"
          + "Decision,Reasons";
  private static final LocalDate JULY = LocalDate.of(2026, 7, 15);

  @TempDir private Path folder;

  private static String refusal(String number, String reasons) {
    return "R%s,Refusal,NM-2026-1101%s,C%s,Northmere Council,2026-04-01,2026-04-02,Mercia Police,Refuse,%s"
        .formatted(number, number, number, reasons);
  }

  private Path logs(String name, String header, String... rows) throws IOException {
    Path logs = Files.createDirectory(folder.resolve(name));
    Files.writeString(logs.resolve("log.csv"), header + "\n" + String.join("\n", rows) + "\n");
    return logs;
  }

  private AuditReport audit(Path logs, LocalDate asOf, Optional<String> previous, String pack) {
    Map<String, ReportWriter> formats = new TreeMap<>(Formats.byName());
    formats
        .keySet()
        .retainAll(List.of("csv", "jsonl", "quarantine", "judged", "earlier", "json", "xlsx"));
    AuditOptions options =
        new AuditOptions(
            List.of(logs),
            folder.resolve("run-" + logs.getFileName()),
            Path.of("policies"),
            pack,
            asOf,
            Optional.empty(),
            Optional.empty(),
            AuditOptions.EMBEDDED,
            true,
            ImportOptions.DEFAULTS,
            Optional.empty(),
            previous.map(name -> folder.resolve("run-" + name)));
    return new Audit(options, Path.of("."), List.copyOf(formats.values()))
        .run(AuditProgress.NONE)
        .report();
  }

  private AuditReport first(Path logs) {
    return audit(logs, JULY, Optional.empty(), AuditOptions.IN_FORCE);
  }

  private AuditReport next(Path logs, String previous) {
    return audit(logs, JULY.plusMonths(3), Optional.of(previous), AuditOptions.IN_FORCE);
  }

  private static List<Finding> reasons(AuditReport report) {
    return report.findings().stream()
        .filter(finding -> finding.outcome() == Outcome.FINDING)
        .filter(finding -> finding.field().equals("reasons"))
        .toList();
  }

  private static Finding of(AuditReport report, String number) {
    return reasons(report).stream()
        .filter(finding -> finding.caseRef().endsWith("1101" + number))
        .findFirst()
        .orElseThrow();
  }

  private static EarlierFinding gone(AuditReport report, String number) {
    return since(report).earlier().stream()
        .filter(earlier -> earlier.finding().field().equals("reasons"))
        .filter(earlier -> earlier.finding().caseRef().endsWith("1101" + number))
        .findFirst()
        .orElseThrow();
  }

  private static SinceLast since(AuditReport report) {
    return report.followUp().sinceLast().orElseThrow();
  }

  private static Optional<Change> change(Finding finding) {
    return finding.history().change();
  }

  /** Fills the cells in anew, as Excel does, and not into the strings that stand in them. */
  private void edit(String run, BiConsumer<XSSFSheet, Row> edit) throws IOException {
    Path file = folder.resolve("run-" + run).resolve("findings.xlsx");
    try (XSSFWorkbook book = read(file)) {
      XSSFSheet sheet = book.getSheet("Action plan");
      for (int row = 1; row <= sheet.getLastRowNum(); row++) {
        edit.accept(sheet, sheet.getRow(row));
      }
      try (OutputStream out = Files.newOutputStream(file)) {
        book.write(out);
      }
    }
  }

  private static XSSFWorkbook read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new XSSFWorkbook(in);
    }
  }

  private static void write(Row row, String heading, String text) {
    row.createCell(column(row, heading)).setCellValue(text);
  }

  private static int column(Row row, String heading) {
    for (var cell : row.getSheet().getRow(0)) {
      if (cell.getStringCellValue().equals(heading)) {
        return cell.getColumnIndex();
      }
    }
    throw new AssertionError("no column " + heading);
  }

  private static boolean isAbout(Row row, Finding finding) {
    return row.getCell(0).getStringCellValue().equals(finding.id());
  }

  @Test
  void eachFindingIsNewStillOpenResolvedOrNoLongerAssessable() throws IOException {
    AuditReport before =
        first(
            logs(
                "one",
                HEADER,
                refusal("1", ""),
                refusal("2", ""),
                refusal("3", ""),
                refusal("4", ""),
                refusal("6", "No lawful basis was found for it")));
    Path later =
        logs(
            "two",
            HEADER,
            refusal("1", "The court forbids it until June"),
            refusal("2", ""),
            refusal("4", "n/a"),
            refusal("5", ""),
            refusal("6", "No lawful basis was found for it"));
    AuditReport now = next(later, "one");

    assertThat(reasons(before)).hasSize(4).allMatch(finding -> change(finding).isEmpty());
    assertThat(change(of(now, "2"))).contains(Change.STILL_OPEN);
    assertThat(of(now, "2").firstSeen()).isEqualTo(JULY);
    // Wrong in another way is neither new nor resolved.
    assertThat(change(of(now, "4"))).contains(Change.STILL_OPEN);
    assertThat(of(now, "4").firstSeen()).isEqualTo(JULY);
    assertThat(change(of(now, "5"))).contains(Change.NEW);
    assertThat(of(now, "5").history().cause()).contains(Cause.CONDUCT);
    assertThat(gone(now, "1").change()).isEqualTo(Change.RESOLVED);
    assertThat(gone(now, "1").why())
        .isEqualTo("It was looked at again, and is not found any more.");
    assertThat(gone(now, "3").change()).isEqualTo(Change.NOT_ASSESSABLE);
    assertThat(gone(now, "3").why())
        .isEqualTo("What it is about is not in these logs any more, or is written otherwise.");
    assertThat(since(now).rules()).isEqualTo(SinceLast.RulesThen.SAME);

    AuditReport again = next(logs("three", HEADER, refusal("1", ""), refusal("3", "")), "two");
    assertThat(change(of(again, "1"))).contains(Change.REOPENED);
    assertThat(of(again, "1").firstSeen()).isEqualTo(JULY);
    assertThat(change(of(again, "3"))).contains(Change.STILL_OPEN);

    StoredRun stored = StoredRun.read(folder.resolve("run-three"));
    assertThat(stored.report()).isEqualTo(again);
  }

  @Test
  void nothingIsResolvedThatWasNotLookedAt() throws IOException {
    first(logs("one", HEADER, refusal("1", ""), refusal("2", "")));
    String without = HEADER.replace(",Reasons", "");
    AuditReport now =
        next(
            logs(
                "two",
                without,
                refusal("1", "").replaceFirst(",$", ""),
                refusal("2", "").replaceFirst(",$", "")),
            "one");

    assertThat(gone(now, "1").change()).isEqualTo(Change.NOT_ASSESSABLE);
    assertThat(gone(now, "1").why())
        .isEqualTo("It was looked at, and the logs don't hold enough to tell any more.");
    assertThat(since(now).earlier())
        .noneMatch(
            earlier ->
                earlier.change() == Change.RESOLVED && earlier.finding().field().equals("reasons"));
  }

  @Test
  void anotherPackIsToldFromWhatPeopleDid() throws IOException {
    Path one = logs("one", HEADER, refusal("1", ""));
    audit(one, JULY, Optional.empty(), "bromley-2017");
    AuditReport now =
        audit(
            logs("two", HEADER, refusal("1", ""), refusal("2", "")),
            JULY,
            Optional.of("one"),
            "uk-current");

    assertThat(since(now).rules()).isEqualTo(SinceLast.RulesThen.JUDGED_AGAIN);
    assertThat(change(of(now, "1"))).contains(Change.STILL_OPEN);
    assertThat(of(now, "2").history().cause()).contains(Cause.CONDUCT);
    Files.writeString(one.resolve("log.csv"), HEADER + "\n" + refusal("1", "x y z") + "\n");
    AuditReport untold =
        audit(logs("three", HEADER, refusal("2", "")), JULY, Optional.of("one"), "uk-current");
    assertThat(since(untold).rules()).isEqualTo(SinceLast.RulesThen.CANNOT_TELL);
    assertThat(since(untold).why())
        .isEqualTo(
            "The rules, their values or lists changed since. The earlier logs are not the same any"
                + " more. So it can't be told which changes are those of rules.");
    assertThat(of(untold, "2").history().cause()).contains(Cause.UNKNOWN);
  }

  @Test
  void whatPeopleWroteInTheActionPlanIsCarriedOn() throws IOException {
    AuditReport before =
        first(
            logs(
                "one",
                HEADER,
                refusal("1", ""),
                refusal("2", ""),
                refusal("3", ""),
                refusal("4", "")));
    edit(
        "one",
        (sheet, row) -> {
          if (isAbout(row, of(before, "1"))) {
            write(row, "Status", "In Progress ");
            write(row, "Owner", "Team A");
            write(row, "Due date", "31/08/2026");
            write(row, "Note", "=1+1");
          } else if (isAbout(row, of(before, "2"))) {
            write(row, "Status", "done");
          } else if (isAbout(row, of(before, "3"))) {
            write(row, "Status", "false alarm");
          } else if (isAbout(row, of(before, "4"))) {
            write(row, "Finding", "F-ABCDEFGHJKLMN");
            write(row, "Status", "finished");
          } else {
            write(row, "Status", "finished");
          }
        });
    AuditReport now =
        next(logs("two", HEADER, refusal("1", ""), refusal("2", ""), refusal("3", "")), "one");

    var carried = now.followUp().action(of(now, "1").id());
    assertThat(carried.owner()).isEqualTo("Team A");
    assertThat(carried.due()).contains(LocalDate.of(2026, 8, 31));
    assertThat(carried.status()).isEqualTo(ActionStatus.IN_PROGRESS);
    assertThat(carried.note()).isEqualTo("=1+1");
    assertThat(change(of(now, "2"))).contains(Change.REOPENED);
    assertThat(now.followUp().action(of(now, "2").id()).status()).isEqualTo(ActionStatus.OPEN);
    assertThat(since(now).falseAlarms()).containsEntry(of(now, "3").ruleId(), 1L);
    assertThat(of(now, "3").open()).isTrue();
    assertThat(since(now).notes())
        .anyMatch(
            note ->
                note.endsWith(
                    "names \"F-ABCDEFGHJKLMN\", which is no finding of the earlier run; it was left"
                        + " out."))
        .anyMatch(
            note ->
                note.contains(
                    "has the status \"finished\", which is none of open, in progress, done,"
                        + " accepted and false alarm; it was taken as open."));

    try (XSSFWorkbook book = read(folder.resolve("run-two").resolve("findings.xlsx"))) {
      XSSFSheet plan = book.getSheet("Action plan");
      Map<String, String> statuses = new TreeMap<>();
      for (int row = 1; row <= plan.getLastRowNum(); row++) {
        statuses.put(
            plan.getRow(row).getCell(0).getStringCellValue(),
            plan.getRow(row).getCell(6).getStringCellValue()
                + "/"
                + plan.getRow(row).getCell(9).getStringCellValue());
      }
      assertThat(statuses)
          .containsEntry(of(now, "1").id(), "still open/in progress")
          .containsEntry(of(now, "2").id(), "reopened/open")
          .containsEntry(of(now, "3").id(), "still open/false alarm")
          .containsEntry(gone(now, "4").finding().id(), "no longer assessable/open");
    }
  }

  @Test
  void aWorkbookThatIsNoneIsSaidAndTheComparisonGoesOn() throws IOException {
    first(logs("one", HEADER, refusal("1", "")));
    Files.writeString(folder.resolve("run-one").resolve("findings.xlsx"), "no workbook");
    AuditReport now = next(logs("two", HEADER, refusal("1", "")), "one");

    assertThat(change(of(now, "1"))).contains(Change.STILL_OPEN);
    assertThat(since(now).notes()).hasSize(1);
    assertThat(since(now).notes().get(0))
        .endsWith(": nothing of its action plan could be carried on.");
  }

  @Test
  void exceptionsTakeFindingsOutOfTheCountAndAreJudged() throws IOException {
    Path logs = logs("one", HEADER, refusal("1", ""), refusal("2", ""), refusal("3", ""));
    Files.writeString(
        logs.resolve("register.csv"),
        """
        exception_id,rule,scope,value,reason,approver,role,from,until
        EX-1,,case,NM-2026-11011,The court forbids it,A Person,Caldicott Guardian,01/07/2026,15/07/2026
        EX-2,,case,NM-2026-11012,The court forbids it,,,01/01/2026,31/12/2026
        EX-3,,case,NM-2026-11013,The court forbids it,A Person,Caldicott Guardian,01/01/2026,14/07/2026
        """);
    AuditReport report = first(logs);

    assertThat(of(report, "1").standing()).isEqualTo(Standing.EXCEPTED);
    assertThat(of(report, "2").standing()).isEqualTo(Standing.OPEN);
    assertThat(of(report, "3").standing()).isEqualTo(Standing.OPEN);
    String rule = of(report, "1").ruleId();
    var counts =
        report.rules().stream()
            .filter(result -> result.rule().id().equals(rule))
            .findFirst()
            .orElseThrow()
            .counts();
    assertThat(counts.excepted()).isEqualTo(1);
    assertThat(counts.finding()).isEqualTo(2);
    assertThat(report.findings())
        .filteredOn(finding -> finding.ruleId().equals("GOV-05"))
        .extracting(Finding::message)
        .contains(
            "The exception EX-2 for every rule names nobody who approved it.",
            "The exception EX-3 for every rule ended on 2026-07-14.",
            "The exception EX-1 for every rule covers every rule.");

    AuditReport later = next(logs("two", HEADER, refusal("1", ""), refusal("2", "")), "one");
    assertThat(change(of(later, "1"))).contains(Change.REOPENED);
    assertThat(since(later).earlier())
        .filteredOn(earlier -> earlier.finding().ruleId().equals("GOV-05"))
        .isNotEmpty()
        .allMatch(earlier -> earlier.change() == Change.NOT_ASSESSABLE)
        .allMatch(earlier -> earlier.why().startsWith("No "));
  }

  @Test
  void anAttestationIsNoPassAndLapses() throws IOException {
    Path logs = logs("one", HEADER, refusal("1", ""));
    Optional<AuditReport.ControlResult> manual =
        first(logs).controls().stream()
            .filter(result -> result.state() == ControlState.ASK)
            .findFirst();
    String control = manual.orElseThrow().control().id();
    String contrary = of(first(logs), "1").controls().get(0);
    Files.writeString(
        logs.resolve("attested.csv"),
        """
        control,evidence,who,role,when,until
        %s,Minutes of 3 March,A Person,Caldicott Guardian,03/03/2026,15/07/2026
        %s,Minutes of 3 March,A Person,Caldicott Guardian,03/03/2026,31/12/2026
        """
            .formatted(control, contrary));
    AuditReport report = first(logs);

    assertThat(state(report, control)).isEqualTo(AttestationState.HOLDS);
    assertThat(result(report, control).state()).isEqualTo(ControlState.ATTESTED);
    assertThat(result(report, control).state().judged()).isFalse();
    assertThat(state(report, contrary)).isEqualTo(AttestationState.CONTRARY);
    assertThat(result(report, contrary).state()).isNotEqualTo(ControlState.ATTESTED);

    Path later = logs("two", HEADER, refusal("1", "The court forbids it until June"));
    Files.copy(logs.resolve("attested.csv"), later.resolve("attested.csv"));
    AuditReport next = next(later, "one");
    assertThat(state(next, control)).isEqualTo(AttestationState.ENDED);
    assertThat(result(next, control).state()).isEqualTo(ControlState.ASK);
    // What the logs contradicted once must be attested anew.
    assertThat(state(next, contrary)).isEqualTo(AttestationState.CONTRARY);
  }

  private static AuditReport.ControlResult result(AuditReport report, String control) {
    return report.controls().stream()
        .filter(result -> result.control().id().equals(control))
        .findFirst()
        .orElseThrow();
  }

  private static AttestationState state(AuditReport report, String control) {
    return report.followUp().attestations().stream()
        .filter(result -> result.attestation().control().equals(control))
        .findFirst()
        .orElseThrow()
        .state();
  }
}

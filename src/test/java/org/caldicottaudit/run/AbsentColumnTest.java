package org.caldicottaudit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.caldicottaudit.policy.Outcome;
import org.caldicottaudit.report.AuditReport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A column that an export doesn't have proves nothing: its rules become unproven, never findings.
 */
final class AbsentColumnTest {
  private static final String LOG = "sharing-log-2026-q2.xlsx";

  @TempDir private Path folder;

  /**
   * The rule asks for a reason, and its column is there: the danger that another column marks would
   * stand in it too. Most logs have no other, and it would never be judged in them.
   */
  private static final Map<String, String> ANSWERED_IN_THE_REASON =
      Map.of("Unsafe to inform?", "INF-01");

  private static final Map<String, AuditReport> WHOLE = new HashMap<>();
  private static final Map<String, String> TABLE = new TreeMap<>();

  @AfterAll
  static void printTheTable() throws IOException {
    String head = "column | pack | rule | findings | without it | unproven | without it\n";
    Files.writeString(Path.of("target", "absent-columns.txt"), head + lines());
  }

  private static String lines() {
    return String.join("\n", TABLE.values());
  }

  @ParameterizedTest
  @CsvSource({
    "'Reason(s) for disclosure or non-disclosure', in-force, REC-04 REC-05",
    "Purpose of sharing, in-force, REC-03 NTK-08",
    "Security measures, in-force, SEC-07",
    "Reason consent not sought, bromley-2017, CON-02",
    "Retention period, in-force, RET-02",
    "Level of need, in-force, DTS-02 DTS-06 CON-04",
    "Lawful basis for sharing, in-force, LAW-01 LAW-05",
    "Article 9 / Schedule 1 condition, in-force, LAW-02 LAW-03",
    "Decision taken by, in-force, REC-07",
    "Date recorded, in-force, REC-08",
    "How shared, in-force, SEC-07 REC-09",
    "Outcome of advice, in-force, REC-10",
    "Consent obtained, in-force, CON-03 CON-05",
    "Consent limited to, in-force, CON-05",
    "Informed: implications, bromley-2017, CON-01",
    "Gillick competent?, bromley-2017, CON-06",
    "Relationship, bromley-2017, CON-07",
    "Child's views, bromley-2017, CON-08",
    "Pressure or coercion?, bromley-2017, CON-09",
    "Individual informed?, in-force, INF-01",
    "Unsafe to inform?, in-force, INF-02",
    "Protected identity?, in-force, NTK-01",
    "Whole file?, in-force, NTK-05",
    "IG training date, in-force, NTK-09",
    "Fact/opinion, in-force, ACC-01",
    "Recipient told it is confidential?, in-force, SEC-09",
    "FGM?, in-force, DTS-05",
    "Destroyed, in-force, RET-04 RET-05",
    "Reported to ICO, in-force, INC-01",
  })
  void rulesThatNeedItBecomeUnproven(String heading, String pack, String rules) throws IOException {
    Path logs = sampleWithout(heading);

    AuditReport whole = WHOLE.computeIfAbsent(pack, choice -> audit(Runs.QUARTER, choice));
    AuditReport without = audit(logs, pack);

    for (String rule : rules.split(" ", -1)) {
      note(heading, pack, rule, whole, without);
      assertThat(outcomes(without, rule, Outcome.UNPROVEN))
          .as(rule)
          .isGreaterThan(outcomes(whole, rule, Outcome.UNPROVEN));
    }
    String answered = ANSWERED_IN_THE_REASON.getOrDefault(heading, "no rule");
    assertThat(findings(whole))
        .containsAll(
            findings(without).stream().filter(found -> !found.startsWith(answered)).toList());
  }

  private static void note(
      String heading, String pack, String rule, AuditReport whole, AuditReport without) {
    String line =
        String.join(
            " | ",
            heading,
            pack,
            rule,
            Long.toString(outcomes(whole, rule, Outcome.FINDING)),
            Long.toString(outcomes(without, rule, Outcome.FINDING)),
            Long.toString(outcomes(whole, rule, Outcome.UNPROVEN)),
            Long.toString(outcomes(without, rule, Outcome.UNPROVEN)));
    TABLE.put(rule + heading, line);
  }

  private AuditReport audit(Path logs, String pack) {
    return Runs.audit(Runs.options(logs, folder.resolve("run"), pack, AuditOptions.EMBEDDED))
        .report();
  }

  private static long outcomes(AuditReport report, String rule, Outcome outcome) {
    return report.findings().stream()
        .filter(finding -> finding.ruleId().equals(rule) && finding.outcome() == outcome)
        .count();
  }

  private static List<String> findings(AuditReport report) {
    return report.findings().stream()
        .filter(finding -> finding.outcome() == Outcome.FINDING)
        .map(finding -> finding.ruleId() + " " + finding.place())
        .toList();
  }

  private Path sampleWithout(String heading) throws IOException {
    Path copy = Files.createDirectories(folder.resolve("logs"));
    try (Stream<Path> files = Files.list(Runs.QUARTER)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    try (InputStream in = Files.newInputStream(Runs.QUARTER.resolve(LOG));
        Workbook workbook = WorkbookFactory.create(in);
        OutputStream out = Files.newOutputStream(copy.resolve(LOG))) {
      removeColumn(workbook.getSheetAt(0), heading);
      workbook.write(out);
    }
    return copy;
  }

  private static void removeColumn(Sheet sheet, String heading) {
    int column = -1;
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (cell.toString().equals(heading)) {
          column = cell.getColumnIndex();
        }
      }
    }
    assertThat(column).as("column " + heading).isNotNegative();
    for (Row row : sheet) {
      Cell cell = row.getCell(column);
      if (cell != null) {
        row.removeCell(cell);
      }
    }
  }
}

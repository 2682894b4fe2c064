package org.caldicottaudit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.caldicottaudit.policy.Outcome;
import org.caldicottaudit.report.AuditReport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A column that an export doesn't have proves nothing: its rules become unproven, never findings.
 */
final class AbsentColumnTest {
  private static final String LOG = "sharing-log-2026-q2.xlsx";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "'Reason(s) for disclosure or non-disclosure', in-force, REC-04",
    "'Reason(s) for disclosure or non-disclosure', in-force, REC-05",
    "Purpose of sharing, in-force, REC-03",
    "Security measures, in-force, SEC-07",
    "Reason consent not sought, bromley-2017, CON-02",
    "Retention period, in-force, RET-02",
    "Level of need, in-force, DTS-02",
  })
  void rulesThatNeedItBecomeUnproven(String heading, String pack, String rule) throws IOException {
    Path logs = sampleWithout(heading);

    AuditReport whole = audit(Runs.QUARTER, pack);
    AuditReport without = audit(logs, pack);

    assertThat(outcomes(without, rule, Outcome.UNPROVEN))
        .isGreaterThan(outcomes(whole, rule, Outcome.UNPROVEN));
    assertThat(findings(whole)).containsAll(findings(without));
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

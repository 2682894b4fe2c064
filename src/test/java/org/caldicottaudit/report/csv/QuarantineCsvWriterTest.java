package org.caldicottaudit.report.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.caldicottaudit.report.ExpectedFile;
import org.caldicottaudit.report.ReportWriter;
import org.caldicottaudit.report.ReportWriterContract;
import org.caldicottaudit.report.SampleReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuarantineCsvWriterTest extends ReportWriterContract {
  @Override
  protected ReportWriter writer() {
    return new QuarantineCsvWriter();
  }

  @Test
  void leavesTheRowsThemselvesOut() throws IOException {
    assertThat(Files.readString(write(SampleReport.quarantined(), "masked")))
        .startsWith("file,sheet,row,column,reason\r\n")
        .doesNotContain("j.doe", "sometime");
  }

  @Test
  void showsTheRowsWhereTheRunIdentifies() throws IOException {
    ExpectedFile.assertSame(
        write(SampleReport.identified(SampleReport.quarantined()), "identified"),
        getClass(),
        "quarantine-identified.csv");
  }

  @ParameterizedTest
  @MethodSource("org.caldicottaudit.report.Payloads#all")
  void startsNoCellLikeAFormula(String payload) throws IOException {
    for (var record : FindingsCsvWriterTest.read(write(SampleReport.awkward(payload), "payload"))) {
      for (String cell : record) {
        assertThat(cell).doesNotMatch("(?s)^[\\s\\u00A0\\u0000]*[=+\\-@＝＋－＠].*");
      }
    }
  }
}

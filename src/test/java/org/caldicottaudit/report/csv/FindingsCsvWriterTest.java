package org.caldicottaudit.report.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.caldicottaudit.report.ExpectedFile;
import org.caldicottaudit.report.ReportWriter;
import org.caldicottaudit.report.ReportWriterContract;
import org.caldicottaudit.report.SampleReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingsCsvWriterTest extends ReportWriterContract {
  @Override
  protected ReportWriter writer() {
    return new FindingsCsvWriter();
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "one", "unproven only", "quarantined"})
  void writesWhatIsExpected(String audit) throws IOException {
    ExpectedFile.assertSame(
        write(audit(audit), "expected"),
        getClass(),
        "findings-" + audit.replace(' ', '-') + ".csv");
  }

  @Test
  void startsWithTheColumnsInTheirOrderAndNoByteOrderMark() throws IOException {
    assertThat(Files.readString(write(SampleReport.none(), "none")))
        .isEqualTo(
            "finding_id,rule_id,severity,outcome,standing,pack,event_date,case_ref,partner,field,"
                + "source_file,source_sheet,source_row,message,remedy,controls,first_seen\r\n");
  }

  @ParameterizedTest
  @MethodSource("org.caldicottaudit.report.Payloads#all")
  void startsNoCellLikeAFormula(String payload) throws IOException {
    for (CSVRecord record : read(write(SampleReport.awkward(payload), "payload"))) {
      for (String cell : record) {
        assertThat(cell).doesNotMatch("(?s)^[\\s\\u00A0\\u0000]*[=+\\-@＝＋－＠].*");
      }
    }
  }

  @Test
  void keepsWhatOnlyHoldsASignReadable() throws IOException {
    CSVRecord record =
        read(write(SampleReport.awkward("Ring +44 20 7946 0000 - or -5"), "ok")).get(1);
    assertThat(record.get(13)).isEqualTo("Ring +44 20 7946 0000 - or -5");
  }

  static List<CSVRecord> read(Path file) throws IOException {
    try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
      return parser.getRecords();
    }
  }
}

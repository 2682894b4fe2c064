package org.caldicottaudit.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.caldicottaudit.report.ExpectedFile;
import org.caldicottaudit.report.ReportWriter;
import org.caldicottaudit.report.ReportWriterContract;
import org.caldicottaudit.report.SampleReport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingsJsonLinesWriterTest extends ReportWriterContract {
  @Override
  protected ReportWriter writer() {
    return new FindingsJsonLinesWriter();
  }

  @ParameterizedTest
  @ValueSource(strings = {"one", "unproven only"})
  void writesWhatIsExpected(String audit) throws IOException {
    ExpectedFile.assertSame(
        write(audit(audit), "expected"),
        getClass(),
        "findings-" + audit.replace(' ', '-') + ".jsonl");
  }

  @ParameterizedTest
  @MethodSource("org.caldicottaudit.report.Payloads#all")
  void keepsTextAsItIs(String payload) throws IOException {
    for (JsonNode finding : read(write(SampleReport.awkward(payload), "payload"))) {
      assertThat(finding.get("message").textValue()).isEqualTo(payload);
      assertThat(finding.get("ties").get(0).textValue()).isEqualTo(payload);
    }
  }

  private static List<JsonNode> read(Path file) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      lines.add(new ObjectMapper().readTree(line));
    }
    return lines;
  }
}

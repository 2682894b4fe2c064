package org.caldicottaudit.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.ExpectedFile;
import org.caldicottaudit.report.ReportWriter;
import org.caldicottaudit.report.ReportWriterContract;
import org.caldicottaudit.report.SampleReport;
import org.junit.jupiter.api.Test;

class SummaryJsonWriterTest extends ReportWriterContract {
  @Override
  protected ReportWriter writer() {
    return new SummaryJsonWriter();
  }

  @Test
  void writesWhatIsExpected() throws IOException {
    ExpectedFile.assertSame(
        write(SampleReport.awkward("x"), "expected"), getClass(), "summary-small.json");
  }

  @Test
  void saysThatNothingJudgedIsNoCleanResult() throws IOException {
    JsonNode summary = read(SampleReport.nothingJudged());
    assertThat(summary.get("verdict").textValue())
        .isEqualTo("No verdict: nothing in these logs could be judged.");
    assertThat(summary.get("rules").get(0).get("rate").isNull()).isTrue();
  }

  @Test
  void saysWhenItIsIncomplete() throws IOException {
    assertThat(read(SampleReport.incomplete()).get("incomplete").booleanValue()).isTrue();
    assertThat(read(SampleReport.quarantined()).get("quarantined").intValue()).isEqualTo(2);
    assertThat(read(SampleReport.none()).get("incomplete").booleanValue()).isFalse();
  }

  private JsonNode read(AuditReport report) throws IOException {
    return new ObjectMapper().readTree(write(report, "r" + report.hashCode()).toFile());
  }
}

package org.caldicottaudit.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.caldicottaudit.finding.Finding;
import org.caldicottaudit.policy.Outcome;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.ReportWriter;
import org.caldicottaudit.report.ReportWriterContract;
import org.caldicottaudit.report.SampleReport;
import org.junit.jupiter.api.Test;

class OcsfWriterTest extends ReportWriterContract {
  /** What OCSF 1.3.0 requires of a Compliance Finding and of the objects in it. */
  private static final List<String> REQUIRED =
      List.of(
          "/activity_id",
          "/category_uid",
          "/class_uid",
          "/type_uid",
          "/time",
          "/severity_id",
          "/metadata/version",
          "/metadata/product/vendor_name",
          "/finding_info/uid",
          "/finding_info/title",
          "/finding_info/analytic/type_id",
          "/compliance/standards",
          "/remediation/desc");

  @Override
  protected ReportWriter writer() {
    return new OcsfWriter();
  }

  private List<JsonNode> events(AuditReport report) throws IOException {
    List<JsonNode> events = new ArrayList<>();
    Path file = write(report, "events");
    for (String line : Files.readAllLines(file)) {
      events.add(new ObjectMapper().readTree(line));
    }
    return events;
  }

  @Test
  void everyFindingHasWhatTheSchemaRequires() throws IOException {
    AuditReport report = SampleReport.quarter();
    List<JsonNode> events = events(report);

    assertThat(events).hasSameSizeAs(report.findings()).isNotEmpty();
    for (JsonNode event : events) {
      for (String name : REQUIRED) {
        assertThat(event.at(name).isMissingNode()).as(name).isFalse();
      }
      assertThat(event.get("class_uid").asInt()).isEqualTo(2003);
      assertThat(event.get("type_uid").asInt())
          .isEqualTo(200_300 + event.get("activity_id").asInt());
      assertThat(event.get("severity_id").asInt()).isBetween(1, 5);
      assertThat(event.at("/compliance/standards")).isNotEmpty();
      assertThat(event.at("/metadata/version").asText()).isEqualTo("1.3.0");
      assertThat(event.get("time").isIntegralNumber()).isTrue();
    }
  }

  @Test
  void whatIsUnprovenIsNoFailure() throws IOException {
    AuditReport report = SampleReport.quarter();
    List<JsonNode> events = events(report);
    for (int i = 0; i < events.size(); i++) {
      Finding finding = report.findings().get(i);
      assertThat(events.get(i).at("/finding_info/uid").asText()).isEqualTo(finding.id());
      assertThat(events.get(i).at("/compliance/status").asText())
          .isEqualTo(finding.outcome() == Outcome.FINDING ? "Fail" : "Warning");
      assertThat(events.get(i).get("status").asText())
          .isEqualTo(finding.standing().code().equals("open") ? "New" : "Suppressed");
    }
  }

  @Test
  void anAuditWithoutFindingsHasNoEvents() throws IOException {
    assertThat(events(SampleReport.none())).isEmpty();
  }
}

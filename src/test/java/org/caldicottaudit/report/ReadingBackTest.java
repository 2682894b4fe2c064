package org.caldicottaudit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.caldicottaudit.finding.EarlierFinding;
import org.caldicottaudit.finding.Finding;
import org.caldicottaudit.report.csv.JudgedCsvWriter;
import org.caldicottaudit.report.csv.QuarantineCsvReader;
import org.caldicottaudit.report.csv.QuarantineCsvWriter;
import org.caldicottaudit.report.json.EarlierJsonLinesWriter;
import org.caldicottaudit.report.json.FindingsJsonLinesReader;
import org.caldicottaudit.report.json.FindingsJsonLinesWriter;
import org.caldicottaudit.report.json.SummaryJsonReader;
import org.caldicottaudit.report.json.SummaryJsonWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the files of a run hold is all that its report was made of. */
class ReadingBackTest {
  @TempDir private Path folder;

  private final List<ReportWriter> writers =
      List.of(
          new SummaryJsonWriter(),
          new FindingsJsonLinesWriter(),
          new QuarantineCsvWriter(),
          new JudgedCsvWriter(),
          new EarlierJsonLinesWriter());

  static Stream<AuditReport> shapes() {
    return Stream.of(
        SampleReport.quarter(),
        SampleReport.none(),
        SampleReport.nothingJudged(),
        SampleReport.unprovenOnly(),
        SampleReport.identified(SampleReport.quarantined()),
        SampleReport.incomplete(),
        SampleFollowUp.on(SampleReport.withoutRawRows(SampleReport.quarter()), "words"));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void aReportIsReadBackAsItWas(AuditReport report) throws IOException {
    assertThat(readBack(report)).isEqualTo(masked(report));
  }

  @ParameterizedTest
  @MethodSource("org.caldicottaudit.report.Payloads#all")
  void noTextIsChangedOnTheWay(String payload) throws IOException {
    AuditReport report = SampleFollowUp.on(SampleReport.awkward(payload), payload);

    assertThat(readBack(report)).isEqualTo(report);
  }

  @Test
  void anApostropheBeforeAFormulaIsKept() throws IOException {
    AuditReport report = SampleReport.awkward("'=1+1");

    assertThat(readBack(report)).isEqualTo(report);
  }

  @Test
  void damageIsSaidWithItsPlace() throws IOException {
    write(SampleReport.quarter());
    Path findings = folder.resolve("findings.jsonl");
    List<String> lines = Files.readAllLines(findings);

    lines.set(2, "{\"finding_id\":");
    Files.write(findings, lines);
    assertThatThrownBy(this::read).hasMessage("findings.jsonl, line 3 is no finding");

    lines.set(2, lines.get(1).replace("\"severity\":\"critical\"", "\"severity\":\"dire\""));
    Files.write(findings, lines);
    assertThatThrownBy(this::read)
        .hasMessage("findings.jsonl, line 3 holds the unknown word \"dire\" as \"severity\"");
  }

  @Test
  void aSummaryOfAnotherVersionIsRefused() throws IOException {
    assertThatThrownBy(() -> readChanged("\"formatVersion\" : 1", "\"formatVersion\" : 2"))
        .hasMessage("summary.json has the format 2, and this program reads the format 1");
    assertThatThrownBy(() -> readChanged("\"accepted\" : 1499", "\"accepted\" : 1498"))
        .hasMessageStartingWith("summary.json contradicts itself: a row was lost");
    assertThatThrownBy(() -> readChanged("\"profile\" : ", "\"profil\" : "))
        .hasMessage("summary.json, readings[0] has no \"profile\"");
    assertThatThrownBy(() -> readChanged("\"asOf\" : \"2026", "\"asOf\" : \"x"))
        .hasMessage("summary.json, run has a \"asOf\" that is not a day");
    assertThatThrownBy(() -> readChanged("{", "[{")).hasMessage("summary.json is damaged");
  }

  @Test
  void anIdOfNoEventIsSaidWithItsLine() throws IOException {
    write(SampleFollowUp.on(SampleReport.quarter(), "words"));
    Files.writeString(folder.resolve("judged.csv"), "event_id\r\nE-ABCDEFGHJKLM\r\nE-1\r\n");

    assertThatThrownBy(this::read).hasMessage("judged.csv, line 3 is no id of an event");
  }

  private void readChanged(String from, String to) throws IOException {
    write(SampleReport.none());
    Path summary = folder.resolve("summary.json");
    String text = Files.readString(summary, StandardCharsets.UTF_8);
    assertThat(text).contains(from);
    int at = text.indexOf(from);
    Files.writeString(summary, text.substring(0, at) + to + text.substring(at + from.length()));
    read();
  }

  private AuditReport readBack(AuditReport report) throws IOException {
    write(report);
    return read();
  }

  private void write(AuditReport report) throws IOException {
    for (ReportWriter writer : writers) {
      Files.deleteIfExists(folder.resolve(writer.fileName()));
      writer.write(report, folder.resolve(writer.fileName()));
    }
  }

  private AuditReport read() throws IOException {
    List<Finding> findings = new ArrayList<>();
    FindingsJsonLinesReader.read(folder.resolve("findings.jsonl"), findings::add);
    List<EarlierFinding> earlier = new ArrayList<>();
    FindingsJsonLinesReader.readEarlier(folder.resolve("earlier.jsonl"), earlier::add);
    return SummaryJsonReader.read(
        folder.resolve("summary.json"),
        new SummaryJsonReader.Rows(
            findings,
            QuarantineCsvReader.read(folder.resolve("quarantine.csv")),
            JudgedCsvWriter.read(folder.resolve("judged.csv")),
            earlier));
  }

  /** The rows themselves are in no file of a run that doesn't identify. */
  private static AuditReport masked(AuditReport report) {
    return report.run().identified() ? report : SampleReport.withoutRawRows(report);
  }
}

package org.caldicottaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.caldicottaudit.report.excel.BoardWorkbookWriter;
import org.caldicottaudit.report.html.BoardHtmlWriter;
import org.caldicottaudit.report.json.BoardSummaryWriter;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a board gets, in each format. */
class BoardWritersTest {
  @TempDir private Path folder;

  static Stream<AuditReport> shapes() {
    return Stream.of(
        SampleReport.quarter(),
        SampleReport.none(),
        SampleReport.nothingJudged(),
        SampleReport.unprovenOnly(),
        SampleReport.few());
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void isTheSameEachTime(AuditReport report) throws IOException {
    for (ReportWriter writer : WriteSample.boardWriters()) {
      byte[] first = Files.readAllBytes(write(writer, report, "first"));
      assertThat(Files.readAllBytes(write(writer, report, "second"))).isEqualTo(first);
    }
  }

  @ParameterizedTest
  @MethodSource("org.caldicottaudit.report.Payloads#all")
  void makesNoNewElementAndNoFormulaOfAnyText(String payload) throws IOException {
    AuditReport hostile = SampleReport.awkward(payload);
    assertThat(names(page(hostile))).isEqualTo(names(page(SampleReport.awkward("text"))));
    assertThat(read(hostile).get("depth").textValue()).isEqualTo("board");
    Path book = write(new BoardWorkbookWriter(), hostile, "book");
    try (ZipFile zip = new ZipFile(book.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        String part = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(part).as(entry.getName()).doesNotContain("<f>", "<f ", "External");
      }
    }
  }

  @Test
  void saysTheSameInEveryFormat() throws IOException {
    AuditReport report = SampleReport.quarter();
    List<String> rows = page(report).select("#figures ~ table").get(0).select("tr").eachText();
    List<String> expected = new ArrayList<>();
    for (JsonNode row : read(report).at("/tables/0/rows")) {
      expected.add(
          "%s %s %s %s %s %s %s"
              .formatted(
                  row.get("id").asText(),
                  row.get("name").asText(),
                  count(row.get("finding")),
                  count(row.get("judged")),
                  row.get("rate").asText(),
                  row.get("range").asText(),
                  count(row.get("unproven"))));
    }
    assertThat(rows.subList(1, rows.size())).isEqualTo(expected);
  }

  private static String count(JsonNode count) {
    return count.isNull() ? "not shown" : count.asText();
  }

  private static List<String> names(Document page) {
    return page.getAllElements().stream().map(Element::tagName).toList();
  }

  private Document page(AuditReport report) throws IOException {
    return Jsoup.parse(Files.readString(write(new BoardHtmlWriter(), report, "page")));
  }

  private JsonNode read(AuditReport report) throws IOException {
    return new ObjectMapper().readTree(write(new BoardSummaryWriter(), report, "summary").toFile());
  }

  private Path write(ReportWriter writer, AuditReport report, String name) throws IOException {
    Path file = Files.createDirectories(folder.resolve(name)).resolve(writer.fileName());
    Files.deleteIfExists(file);
    writer.write(report, file);
    return file;
  }
}

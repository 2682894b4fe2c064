package org.caldicottaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.caldicottaudit.finding.Finding;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same audit says the same in every format. */
class FormatsAgreeTest {
  private static final AuditReport REPORT = SampleReport.quarter();

  // JUnit sets it.
  @SuppressWarnings("NullAway.Init")
  @TempDir
  private static Path folder;

  @BeforeAll
  static void writeAll() throws IOException {
    for (ReportWriter writer : WriteSample.writers()) {
      writer.write(REPORT, folder.resolve(writer.fileName()));
    }
  }

  @Test
  void onTheFindingsOfEachRuleAndOutcome() throws IOException {
    Map<String, Integer> csv = fromCsv();
    assertThat(fromJsonLines()).isEqualTo(csv);
    assertThat(fromWorkbook()).isEqualTo(csv);
    assertThat(csv.values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(REPORT.findings().size());
  }

  @Test
  void onTheNumberOfFindingsToActOn() throws IOException {
    long open = REPORT.openFindings();
    assertThat(summary().at("/findings/open").longValue()).isEqualTo(open);
    assertThat(page().select(".headline").text()).startsWith(open + " findings to act on");
    int figures =
        page().select(".figure:not(:has(dt:matches(Unproven|Rows))) dd").stream()
            .mapToInt(figure -> Integer.parseInt(figure.text()))
            .sum();
    assertThat((long) figures).isEqualTo(open);
    try (XSSFWorkbook book = workbook()) {
      assertThat((long) book.getSheet("Action plan").getLastRowNum()).isEqualTo(open);
    }
  }

  @Test
  void onTheOutcomesOfEachRule() throws IOException {
    List<String> expected = new ArrayList<>();
    for (JsonNode rule : summary().get("rules")) {
      expected.add(rule.get("id").textValue() + " " + rule.get("finding") + " " + rule.get("pass"));
    }
    assertThat(outcomesOfPage()).isEqualTo(expected);
    assertThat(outcomesOfWorkbook()).isEqualTo(expected);
  }

  @Test
  void onTheQuarantinedRows() throws IOException {
    int rows = REPORT.quarantine().size();
    assertThat(summary().get("quarantined").intValue()).isEqualTo(rows);
    assertThat(Files.readAllLines(folder.resolve("quarantine.csv"))).hasSize(rows + 1);
    try (XSSFWorkbook book = workbook()) {
      assertThat(book.getSheet("Quarantined rows").getLastRowNum()).isEqualTo(rows);
    }
  }

  @Test
  void onThePaperToo() throws IOException {
    String paper = paper();
    assertThat(paper).contains(REPORT.openFindings() + " findings to act on");
    assertThat(paper).contains("holds all " + REPORT.findings().size());
    for (AuditReport.RuleResult rule : REPORT.rules()) {
      String severity = Wording.capital(rule.rule().severity().code());
      assertThat(paper)
          .as(rule.rule().id())
          .contains(
              "%s %s %d %d %s %d"
                  .formatted(
                      rule.rule().id() + " " + rule.rule().title(),
                      severity,
                      rule.counts().finding(),
                      rule.counts().judged(),
                      Wording.percent(rule.counts().rate().orElseThrow()),
                      rule.counts().unproven()));
    }
    Map<String, Integer> shown = new TreeMap<>();
    for (Finding finding : REPORT.findings()) {
      int number = shown.merge(finding.ruleId(), 1, Integer::sum);
      if (number <= 5) {
        assertThat(paper).contains(finding.id());
      }
    }
  }

  @Test
  void onWhatHappenedByMonthChannelAndSender() throws IOException {
    Map<String, String> sheets =
        Map.of("months", "By month", "channels", "By channel", "senders", "By agency");
    Map<String, String> keys =
        Map.of("months", "month", "channels", "channel", "senders", "sender");
    List<String> page = page().select("#partners ~ .scroll tbody tr").eachText();
    for (Map.Entry<String, String> heading : sheets.entrySet()) {
      int row = 1;
      for (JsonNode counts : summary().get(heading.getKey())) {
        String name = Wording.month(counts.get(keys.get(heading.getKey())).textValue());
        try (XSSFWorkbook book = workbook()) {
          Row cells = book.getSheet(heading.getValue()).getRow(row++);
          assertThat(cells.getCell(0).getStringCellValue()).isEqualTo(name);
          assertThat((long) cells.getCell(1).getNumericCellValue())
              .isEqualTo(counts.get("events").longValue());
          assertThat((long) cells.getCell(6).getNumericCellValue())
              .isEqualTo(counts.get("finding").longValue());
        }
        assertThat(page)
            .anyMatch(
                text ->
                    text.startsWith(
                        "%s %d %d %d %d "
                            .formatted(
                                name,
                                counts.get("events").longValue(),
                                counts.get("disclosures").longValue(),
                                counts.get("finding").longValue(),
                                counts.get("judged").longValue())));
      }
    }
  }

  private String paper() throws IOException {
    try (PDDocument document = Loader.loadPDF(folder.resolve("report.pdf").toFile())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  private List<String> outcomesOfPage() throws IOException {
    List<String> outcomes = new ArrayList<>();
    for (Element row : page().select("#rules ~ .scroll tbody tr")) {
      outcomes.add(
          row.select("th .code").text()
              + " "
              + row.select("[data-label=Findings]").text()
              + " "
              + row.select("[data-label=Passes]").text());
    }
    return outcomes;
  }

  private List<String> outcomesOfWorkbook() throws IOException {
    List<String> outcomes = new ArrayList<>();
    try (XSSFWorkbook book = workbook()) {
      for (Row row : book.getSheet("By rule")) {
        if (row.getRowNum() > 0) {
          outcomes.add(
              row.getCell(0).getStringCellValue()
                  + " "
                  + (long) row.getCell(5).getNumericCellValue()
                  + " "
                  + (long) row.getCell(4).getNumericCellValue());
        }
      }
    }
    return outcomes;
  }

  private Map<String, Integer> fromCsv() throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser =
        CSVParser.parse(folder.resolve("findings.csv"), StandardCharsets.UTF_8, format)) {
      parser.forEach(row -> counts.merge(row.get("rule_id") + row.get("outcome"), 1, Integer::sum));
    }
    return counts;
  }

  private Map<String, Integer> fromJsonLines() throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    for (String line : Files.readAllLines(folder.resolve("findings.jsonl"))) {
      JsonNode node = new ObjectMapper().readTree(line);
      counts.merge(
          node.get("rule_id").textValue() + node.get("outcome").textValue(), 1, Integer::sum);
    }
    return counts;
  }

  private Map<String, Integer> fromWorkbook() throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    try (XSSFWorkbook book = workbook()) {
      for (Row row : book.getSheet("Findings")) {
        if (row.getRowNum() > 0) {
          String rule = row.getCell(1).getStringCellValue();
          String outcome = row.getCell(3).getStringCellValue();
          counts.merge(rule + outcome, 1, Integer::sum);
        }
      }
    }
    return counts;
  }

  private Document page() throws IOException {
    return Jsoup.parse(Files.readString(folder.resolve("report.html")));
  }

  private JsonNode summary() throws IOException {
    return new ObjectMapper().readTree(folder.resolve("summary.json").toFile());
  }

  private XSSFWorkbook workbook() throws IOException {
    try (InputStream in = Files.newInputStream(folder.resolve("findings.xlsx"))) {
      return new XSSFWorkbook(in);
    }
  }
}

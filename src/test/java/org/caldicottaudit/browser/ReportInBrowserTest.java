package org.caldicottaudit.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.ReportWriter;
import org.caldicottaudit.report.SampleReport;
import org.caldicottaudit.report.html.BoardHtmlWriter;
import org.caldicottaudit.report.html.HtmlReportWriter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report as a browser shows it: usable by everybody, and silent towards the network. */
class ReportInBrowserTest {
  private static final AuditReport REPORT = SampleReport.quarter();

  // JUnit sets both.
  @SuppressWarnings("NullAway.Init")
  @TempDir
  private static Path folder;

  @SuppressWarnings("NullAway.Init")
  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    browser = Browser.start(Files.createDirectory(folder.resolve("profile")));
    write(new HtmlReportWriter(), "guardian.html");
    write(new BoardHtmlWriter(), "board.html");
  }

  private static void write(ReportWriter writer, String name) throws IOException {
    writer.write(REPORT, folder.resolve(name));
  }

  @AfterAll
  static void stop() throws Exception {
    browser.close();
  }

  @Test
  void everybodyCanUseIt() throws Exception {
    for (String page : List.of("guardian.html", "board.html")) {
      browser.open(folder.resolve(page));
      assertThat(faults()).as(page).isEmpty();
    }
  }

  @Test
  void everybodyCanUseItInTheDarkAndOnATelephone() throws Exception {
    try (Browser other = Browser.start(Files.createDirectory(folder.resolve("other")))) {
      other.dark();
      other.narrow();
      other.open(folder.resolve("guardian.html"));
      assertThat(faults(other)).isEmpty();
      assertThat(other.value("document.documentElement.scrollWidth <= innerWidth").asBoolean())
          .as("nothing stands out to the right")
          .isTrue();
    }
  }

  @Test
  void filtersAndSortsWithoutTheNetwork() throws Exception {
    browser.open(folder.resolve("guardian.html"));
    int all = browser.value("document.querySelectorAll('#findings-table tbody tr').length").asInt();
    assertThat(shown()).isEqualTo(all);

    choose("rule", "DTS-02");
    long open =
        REPORT.findings().stream().filter(finding -> finding.ruleId().equals("DTS-02")).count();
    assertThat((long) shown()).isEqualTo(open);
    assertThat(browser.value("document.getElementById('filter-status').textContent").asText())
        .isEqualTo(open + " of the " + all + " in this page are shown.");

    browser.value("document.getElementById('filter-clear').click()");
    assertThat(shown()).isEqualTo(all);

    browser.value("document.querySelectorAll('#findings-table th button')[2].click()");
    List<String> days = new ArrayList<>();
    for (JsonNode day :
        browser.value(
            "[...document.querySelectorAll('#findings-table tbody tr')]"
                + ".map(row => row.cells[2].dataset.key)")) {
      days.add(day.asText());
    }
    assertThat(days).isSorted();
    assertThat(
            browser.value("document.querySelectorAll('#findings-table th')[2].ariaSort").asText())
        .isEqualTo("ascending");
    assertThat(browser.requests()).isEmpty();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void runsNothingThatALogWrote() throws Exception {
    AuditReport hostile =
        SampleReport.awkward(
            "</script><img src=x onerror=\"document.title='run'\"><svg"
                + " onload=\"document.title='run'\">");
    new HtmlReportWriter().write(hostile, folder.resolve("hostile.html"));
    browser.open(folder.resolve("hostile.html"));
    assertThat(browser.value("document.title").asText()).startsWith("Audit of information");
    assertThat(browser.value("document.images.length").asInt()).isZero();
    assertThat(browser.requests()).isEmpty();
  }

  private static void choose(String filter, String value) throws Exception {
    browser.value(
        "(() => { const field = document.getElementById('filter-%s'); field.value = '%s';"
                .formatted(filter, value)
            + " field.dispatchEvent(new Event('input')); })()");
  }

  private static int shown() throws Exception {
    return browser
        .value("document.querySelectorAll('#findings-table tbody tr:not([hidden])').length")
        .asInt();
  }

  private static List<String> faults() throws Exception {
    return faults(browser);
  }

  /** What axe calls serious or critical. */
  private static List<String> faults(Browser browser) throws Exception {
    browser.value("document.querySelectorAll('details').forEach(part => part.open = true)");
    browser.value(axe() + "; true");
    List<String> faults = new ArrayList<>();
    for (JsonNode fault :
        browser.value(
            "axe.run().then(found => { passes = found.passes.length; return found.violations"
                + ".filter(one => ['serious', 'critical'].includes(one.impact))"
                + ".map(one => one.id + ': ' + one.help + ' at ' + one.nodes[0].html); })")) {
      faults.add(fault.asText());
    }
    assertThat(browser.value("passes").asInt()).as("it looked at something").isGreaterThan(20);
    return faults;
  }

  private static String axe() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ReportInBrowserTest.class.getResourceAsStream("/axe.min.js"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

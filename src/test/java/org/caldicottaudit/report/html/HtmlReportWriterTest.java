package org.caldicottaudit.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.ReportWriter;
import org.caldicottaudit.report.ReportWriterContract;
import org.caldicottaudit.report.SampleReport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlReportWriterTest extends ReportWriterContract {
  @Override
  protected ReportWriter writer() {
    return new HtmlReportWriter();
  }

  @Test
  void saysIncompleteBeforeTheVerdict() throws IOException {
    String text = page(SampleReport.quarantined()).body().text();
    assertThat(text).contains("Incomplete. 2 rows of the logs could not be used.");
    assertThat(text.indexOf("Incomplete.")).isLessThan(text.indexOf("findings to act on"));
  }

  @Test
  void neverCallsAnAuditCleanThatJudgedNothing() throws IOException {
    assertThat(page(SampleReport.nothingJudged()).select(".headline").text())
        .isEqualTo("No verdict: nothing in these logs could be judged.");
    assertThat(page(SampleReport.unprovenOnly()).select(".headline").text())
        .isEqualTo("No verdict: the logs leave every question open.");
    assertThat(page(SampleReport.none()).select(".headline").text())
        .isEqualTo("No finding in what could be judged.");
    assertThat(page(SampleReport.none()).text()).doesNotContainIgnoringCase("compliant");
  }

  @Test
  void putsFailuresToShareBeforeEverythingElse() throws IOException {
    List<String> headings = page(SampleReport.quarter()).select("main h2").eachText();
    assertThat(headings)
        .containsExactly(
            "The verdict",
            "What to do first",
            "What was audited",
            "Contents",
            "1 Failures to share",
            "2 Findings by principle",
            "3 Findings by rule",
            "4 Findings by partner, month, channel and agency",
            "5 Each finding",
            "6 What the logs can’t tell",
            "7 Control by control, and what a person must ask",
            "8 How complete this audit is",
            "9 Method and limits");
  }

  @Test
  void holdsNoMoreThanAPageCanBearButSomeOfEveryRule() throws IOException {
    Document page = page(SampleReport.many(20_000));
    assertThat(page.select("#findings-table tbody tr")).hasSize(1_000);
    assertThat(page.select("#findings + p").text()).contains("1,000 of 20,000");
    assertThat(page.select("#findings-table tbody td:nth-child(2)").eachText().stream().distinct())
        .hasSize(16);
  }

  @Test
  void listsWhatTheLogsCanNotTellAfterTheFindings() throws IOException {
    List<String> outcomes =
        page(SampleReport.quarter()).select("#findings-table tbody tr").eachAttr("data-outcome");
    assertThat(outcomes.subList(0, 61)).containsOnly("to act on");
    assertThat(outcomes.subList(61, outcomes.size())).contains("unproven", "excepted");
  }

  @Test
  void neverShowsAControlThatWasNotJudgedAsAPass() throws IOException {
    Document page = page(SampleReport.nothingJudged());
    assertThat(page.select(".matrix .unjudged").eachText())
        .hasSameSizeAs(page.select(".matrix tbody tr"))
        .allMatch(words -> words.startsWith("Not judged: "))
        .contains("Not judged: nothing in these logs tells.")
        .contains("Not judged: no log can prove it, a person must ask.");
  }

  @Test
  void asksTheQuestionsOfTheControlsThatNoLogCanProve() throws IOException {
    AuditReport report = SampleReport.quarter();
    assertThat(page(report).select(".matrix .ask").eachText())
        .containsExactlyInAnyOrderElementsOf(
            report.controls().stream()
                .map(result -> result.control().question())
                .filter(question -> !question.isEmpty())
                .toList());
  }

  @Test
  void staysSmallWhateverTheTextIs() throws IOException {
    AuditReport report = SampleReport.awkward("long ".repeat(8_000));
    assertThat(page(report).select("#findings-table").outerHtml().length()).isLessThan(30_000);
  }

  @Test
  void allowsItsOwnStyleAndScriptAndNothingElse() throws Exception {
    Document page = page(SampleReport.quarter());
    String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
    assertThat(policy)
        .startsWith("default-src 'none'; ")
        .contains("style-src '" + hash(page.expectFirst("style")) + "'")
        .contains("script-src '" + hash(page.expectFirst("script")) + "'")
        .endsWith("img-src data:; base-uri 'none'; form-action 'none'");
    assertThat(page.select("[style], link, img, iframe, form, object")).isEmpty();
    assertThat(page.select("style")).hasSize(1);
    assertThat(page.select("script")).hasSize(1);
  }

  @Test
  void canBeReadWithoutSight() throws IOException {
    Document page = page(SampleReport.quarter());
    assertThat(page.select("html").attr("lang")).isEqualTo("en-GB");
    assertThat(page.select("svg[role=img]")).isNotEmpty();
    assertThat(page.select("svg[role=img]:not(:has(> title))")).isEmpty();
    assertThat(page.select("svg:not([role=img]):not([aria-hidden])")).isEmpty();
    assertThat(page.select("table:not(:has(> caption))")).isEmpty();
    assertThat(page.select("th:not([scope])")).isEmpty();
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    for (Element link : page.select("a[href]")) {
      assertThat(page.getElementById(link.attr("href").substring(1))).as(link.text()).isNotNull();
    }
  }

  @ParameterizedTest
  @MethodSource("org.caldicottaudit.report.Payloads#all")
  void makesNoNewElementOfAnyText(String payload) throws IOException {
    assertThat(shape(page(SampleReport.awkward(payload))))
        .isEqualTo(shape(page(SampleReport.awkward("text"))));
  }

  /** Counts of elements and of attribute names. */
  private static Map<String, Integer> shape(Document page) {
    Map<String, Integer> shape = new TreeMap<>();
    for (Element element : page.getAllElements()) {
      shape.merge(element.tagName(), 1, Integer::sum);
      for (Attribute attribute : element.attributes()) {
        shape.merge(element.tagName() + "@" + attribute.getKey(), 1, Integer::sum);
      }
    }
    return shape;
  }

  private static String hash(Element element) throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256")
            .digest(element.data().getBytes(StandardCharsets.UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }

  private Document page(AuditReport report) throws IOException {
    String name = "page" + folder.toFile().list().length;
    return Jsoup.parse(Files.readString(write(report, name)));
  }
}

package org.caldicottaudit.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.Payloads;
import org.caldicottaudit.report.ReportWriter;
import org.caldicottaudit.report.ReportWriterContract;
import org.caldicottaudit.report.SampleReport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PdfReportWriterTest extends ReportWriterContract {
  @Override
  protected ReportWriter writer() {
    return new PdfReportWriter();
  }

  @Test
  void saysOnEveryPageWhoMayReadItAndWhichPageItIs() throws IOException {
    try (PDDocument paper = paper(SampleReport.quarter())) {
      int pages = paper.getNumberOfPages();
      for (int page = 1; page <= pages; page++) {
        assertThat(text(paper, page, page))
            .contains("Guardian: pseudonyms, case references", "Page " + page + " of " + pages);
      }
    }
    try (PDDocument paper = paper(SampleReport.identified(SampleReport.one()))) {
      assertThat(text(paper, 2, 2)).contains("DPO: shows names, personal data");
    }
  }

  @Test
  void isTaggedAndDatedByTheAuditWithItsFontsInIt() throws IOException {
    try (PDDocument paper = paper(SampleReport.quarter())) {
      assertThat(paper.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(paper.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
      assertThat(paper.getDocumentInformation().getCreationDate().toInstant())
          .isEqualTo("2026-11-22T00:00:00Z");
      assertThat(paper.getDocumentCatalog().getDocumentOutline().children()).isNotEmpty();
      for (PDPage page : paper.getPages()) {
        for (COSName font : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
        }
      }
    }
  }

  @Test
  void holdsTheFirstFindingsOfEachRuleAndSaysWhereTheOthersAre() throws IOException {
    AuditReport report = SampleReport.many(2_000);
    try (PDDocument paper = paper(report)) {
      assertThat(text(paper, 1, paper.getNumberOfPages()))
          .contains("10 of 125 are shown; the others are in findings.xlsx, sheet Findings, under");
      assertThat(paper.getNumberOfPages()).isLessThan(30);
    }
  }

  @ParameterizedTest
  @MethodSource("org.caldicottaudit.report.Payloads#all")
  void makesNoNewElementOfAnyText(String payload) {
    assertThat(shape(SampleReport.awkward(payload))).isEqualTo(shape(SampleReport.awkward("text")));
  }

  @Test
  void runsAndOpensNothing() throws IOException {
    String all = Payloads.all().collect(Collectors.joining(" "));
    try (PDDocument paper = paper(SampleReport.awkward(all))) {
      assertThat(paper.getDocumentCatalog().getOpenAction()).isNull();
      assertThat(paper.getDocumentCatalog().getNames()).isNull();
      assertThat(paper.getDocumentCatalog().getAcroForm()).isNull();
      for (PDPage page : paper.getPages()) {
        assertThat(page.getAnnotations()).isEmpty();
      }
    }
  }

  private static Map<String, Integer> shape(AuditReport report) {
    Map<String, Integer> shape = new TreeMap<>();
    List<Element> elements =
        Jsoup.parse(PdfReportWriter.xhtml(report), "", Parser.xmlParser()).getAllElements();
    for (Element element : elements) {
      shape.merge(element.tagName(), 1, Integer::sum);
      for (Attribute attribute : element.attributes()) {
        shape.merge(element.tagName() + "@" + attribute.getKey(), 1, Integer::sum);
      }
    }
    return shape;
  }

  private PDDocument paper(AuditReport report) throws IOException {
    Path file = write(report, "paper" + folder.toFile().list().length);
    return Loader.loadPDF(file.toFile());
  }

  private static String text(PDDocument paper, int from, int to) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(from);
    stripper.setEndPage(to);
    return stripper.getText(paper).replaceAll("\\s+", " ");
  }
}

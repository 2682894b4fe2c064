package org.caldicottaudit.report.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.caldicottaudit.finding.Finding;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.ReportWriter;
import org.caldicottaudit.report.ReportWriterContract;
import org.caldicottaudit.report.SampleReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class JUnitWriterTest extends ReportWriterContract {
  @Override
  protected ReportWriter writer() {
    return new JUnitWriter();
  }

  private Element suites(AuditReport report, String name) throws Exception {
    Path file = write(report, name);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(file.toFile())
        .getDocumentElement();
  }

  private static List<Element> elements(Element in, String name) {
    NodeList nodes = in.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static int count(Element element, String attribute) {
    return Integer.parseInt(element.getAttribute(attribute));
  }

  @Test
  void hasTheShapeThatBuildServersRead() throws Exception {
    Element root = suites(SampleReport.quarter(), "shape");

    assertThat(root.getTagName()).isEqualTo("testsuites");
    assertThat(elements(root, "testsuite")).isNotEmpty();
    for (Element suite : elements(root, "testsuite")) {
      assertThat(count(suite, "tests")).isEqualTo(elements(suite, "testcase").size());
      assertThat(count(suite, "failures")).isEqualTo(elements(suite, "failure").size());
      assertThat(count(suite, "skipped")).isEqualTo(elements(suite, "skipped").size());
      assertThat(count(suite, "errors")).isZero();
      assertThat(suite.getAttribute("name")).isNotEmpty();
      assertThat(suite.getAttribute("timestamp")).matches("\\d{4}-\\d{2}-\\d{2}T00:00:00");
      for (Element test : elements(suite, "testcase")) {
        assertThat(test.getAttribute("name")).isNotEmpty();
        assertThat(test.getAttribute("classname")).contains(".");
        assertThat(test.getAttribute("time")).isEqualTo("0");
      }
    }
    assertThat(count(root, "tests")).isEqualTo(elements(root, "testcase").size());
  }

  @Test
  void everyRuleWithAnOpenFindingFailsAndNoOther() throws Exception {
    AuditReport report = SampleReport.quarter();
    Set<String> failed = new TreeSet<>();
    for (Element test : elements(suites(report, "failed"), "testcase")) {
      if (!elements(test, "failure").isEmpty()) {
        failed.add(test.getAttribute("name").split(" ", 2)[0]);
      }
    }
    Set<String> open = new TreeSet<>();
    Set<String> served = new TreeSet<>();
    report.controls().forEach(control -> served.addAll(control.ruleIds()));
    report.findings().stream().filter(Finding::open).map(Finding::ruleId).forEach(open::add);
    open.retainAll(served);

    assertThat(failed).isEqualTo(open).isNotEmpty();
  }

  @Test
  void whatWasNotJudgedIsSkippedAndNeverPassed() throws Exception {
    for (Element test : elements(suites(SampleReport.nothingJudged(), "nothing"), "testcase")) {
      assertThat(elements(test, "skipped")).hasSize(1);
    }
  }

  @ParameterizedTest
  @MethodSource("org.caldicottaudit.report.Payloads#all")
  void anyTextIsText(String payload) throws Exception {
    Element root = suites(SampleReport.awkward(payload + "\uFFFE\uFFFF"), "payload");

    assertThat(names(root, new TreeSet<>()))
        .isSubsetOf("testsuites", "testsuite", "testcase", "failure", "skipped");
  }

  private static Set<String> names(Element element, Set<String> names) throws IOException {
    names.add(element.getTagName());
    elements(element, "*").forEach(child -> names.add(child.getTagName()));
    return names;
  }
}

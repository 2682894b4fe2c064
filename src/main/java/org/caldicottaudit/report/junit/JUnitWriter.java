package org.caldicottaudit.report.junit;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.caldicottaudit.finding.Finding;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.AuditReport.ControlResult;
import org.caldicottaudit.report.ReportWriter;
import org.caldicottaudit.report.RunFacts.PackFacts;
import org.caldicottaudit.report.TextFile;
import org.caldicottaudit.report.VisibleText;

/**
 * Writes an audit as the XML that build servers read: a suite for each pack, a test case for each
 * rule of each control. Open findings are failures; what was not judged, or only a person can ask,
 * is skipped and never passed.
 */
public final class JUnitWriter implements ReportWriter {
  @Override
  public String fileName() {
    return "junit.xml";
  }

  @Override
  public void write(AuditReport report, Path file) throws IOException {
    List<Suite> suites = new ArrayList<>();
    TestCases cases = new TestCases(report);
    for (PackFacts pack : report.run().packs()) {
      List<ControlResult> controls =
          report.controls().stream().filter(control -> control.pack().equals(pack.name())).toList();
      suites.add(new Suite(pack, cases.of(pack.name(), controls)));
    }
    try (Writer text = TextFile.create(file)) {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      document(xml, report, suites);
      xml.close();
      text.write('\n');
    } catch (XMLStreamException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** The test cases of one pack. */
  private record Suite(PackFacts pack, List<TestCase> cases) {
    long failed() {
      return cases.stream().filter(test -> !test.findings().isEmpty()).count();
    }

    long skipped() {
      return cases.stream().filter(test -> !test.skipped().isEmpty()).count();
    }
  }

  private static void document(XMLStreamWriter xml, AuditReport report, List<Suite> suites)
      throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    start(xml, "testsuites", report.run().name());
    counts(
        xml,
        suites.stream().mapToLong(suite -> suite.cases().size()).sum(),
        suites.stream().mapToLong(Suite::failed).sum(),
        suites.stream().mapToLong(Suite::skipped).sum());
    for (Suite suite : suites) {
      xml.writeCharacters("\n");
      start(xml, "testsuite", suite.pack().title());
      counts(xml, suite.cases().size(), suite.failed(), suite.skipped());
      attribute(xml, "timestamp", report.run().asOf() + "T00:00:00");
      for (TestCase test : suite.cases()) {
        testCase(xml, test);
      }
      xml.writeCharacters("\n");
      xml.writeEndElement();
    }
    xml.writeCharacters("\n");
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private static void counts(XMLStreamWriter xml, long tests, long failures, long skipped)
      throws XMLStreamException {
    attribute(xml, "tests", String.valueOf(tests));
    attribute(xml, "failures", String.valueOf(failures));
    attribute(xml, "errors", "0");
    attribute(xml, "skipped", String.valueOf(skipped));
    attribute(xml, "time", "0");
  }

  private static void testCase(XMLStreamWriter xml, TestCase test) throws XMLStreamException {
    xml.writeCharacters("\n");
    start(xml, "testcase", test.name());
    attribute(xml, "classname", test.className());
    attribute(xml, "time", "0");
    if (!test.skipped().isEmpty()) {
      xml.writeStartElement("skipped");
      attribute(xml, "message", test.skipped());
      xml.writeEndElement();
    } else if (!test.findings().isEmpty()) {
      xml.writeStartElement("failure");
      attribute(xml, "message", test.message());
      attribute(xml, "type", test.findings().get(0).severity().code());
      for (Finding finding : test.shown()) {
        xml.writeCharacters(legal(line(finding)) + "\n");
      }
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static String line(Finding finding) {
    return finding.id() + "  " + finding.place() + "  " + finding.message();
  }

  private static void start(XMLStreamWriter xml, String element, String name)
      throws XMLStreamException {
    xml.writeStartElement(element);
    attribute(xml, "name", name);
  }

  private static void attribute(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    xml.writeAttribute(name, legal(value));
  }

  /** XML knows neither control characters nor the two that are none. */
  private static String legal(String text) {
    return VisibleText.of(text).replace('\uFFFE', '\uFFFD').replace('\uFFFF', '\uFFFD');
  }
}

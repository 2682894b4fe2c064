package org.caldicottaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.caldicottaudit.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseMaskTest {
  /** One record with one candidate of another case. */
  private static final Unjoined OPEN = open("BR-2026-00001; BR-2026-00002", "BR-2026-00003");

  @TempDir private Path folder;

  @Test
  void masksACaseWhereverItStandsAndKeepsWhatIsNone() throws IOException {
    Finding named =
        SampleReport.one()
            .findings()
            .get(0)
            .withCases(
                "BR-2026-00001; BR-2026-00002",
                "BR-2026-00001 is written BR-2026-0OO1 or BR-2026-00009; ISA-3-MASH stays.");

    AuditReport seen =
        masked(SampleReport.one().masked(run(), List.of(named), List.of(), FollowUp.NONE, OPEN));

    assertThat(seen.findings().get(0))
        .returns("C-00001; C-00002", Finding::caseRef)
        .returns("C-00001 is written BR-2026-0OO1 or C-00009; ISA-3-MASH stays.", Finding::message)
        .returns(named.id(), Finding::id);
    assertThat(seen.unjoined()).isEqualTo(open("C-00001; C-00002", "C-00003"));
    assertThat(seen.run().people()).startsWith("People, mailboxes and case references");
    assertThat(seen.run().mark()).isEqualTo("Guardian: pseudonyms");
  }

  @Test
  void changesNothingElse() throws IOException {
    AuditReport plain = SampleReport.nothingJudged();

    assertThat(masked(plain))
        .isEqualTo(
            plain.masked(run().maskingCases(), List.of(), List.of(), FollowUp.NONE, Unjoined.NONE));
  }

  private static Unjoined open(String cases, String otherCases) {
    List<String> cells =
        new ArrayList<>(
            Collections.nCopies(NotJoined.HEADINGS.size() - NotJoined.FOR_THE_PERSON, ""));
    cells.set(NotJoined.HEADINGS.indexOf("Case"), cases);
    cells.set(NotJoined.HEADINGS.indexOf("Other case"), otherCases);
    return new Unjoined(List.of(new NotJoined(cells)), 1, 1);
  }

  private static RunFacts run() {
    return SampleReport.nothingJudged().run();
  }

  private AuditReport masked(AuditReport report) throws IOException {
    List<AuditReport> seen = new ArrayList<>();
    ReportWriter format =
        new ReportWriter() {
          @Override
          public String fileName() {
            return "x";
          }

          @Override
          public void write(AuditReport given, Path file) {
            seen.add(given);
          }
        };
    new CaseMask(format, reference -> "C-" + reference.substring(8)).write(report, folder);
    return seen.get(0);
  }
}

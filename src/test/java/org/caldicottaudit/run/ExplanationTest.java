package org.caldicottaudit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caldicottaudit.finding.Finding;
import org.caldicottaudit.policy.opa.OpaHere;
import org.caldicottaudit.run.Explanation.Question;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExplanationTest {
  @TempDir private static Path folder;
  private static Path log = Path.of("");
  private static Path run = Path.of("");
  private static String id = "";

  @BeforeAll
  static void audit() throws IOException {
    log = folder.resolve("sharing-log-2026-q2.xlsx");
    Files.copy(Runs.QUARTER.resolve("sharing-log-2026-q2.xlsx"), log);
    AuditResult result = Runs.audit(Runs.options(log, folder.resolve("run")));
    run = result.folder();
    id =
        result.report().findings().stream()
            .filter(finding -> finding.ruleId().equals("REC-03") && finding.open())
            .map(Finding::id)
            .findFirst()
            .orElseThrow();
  }

  @Test
  void showsTheEventTheRuleAndWhatWouldPass() {
    String text = text(question(id, List.of()));

    assertThat(text)
        .contains("Finding " + id)
        .contains("now finding by pack uk-current")
        .contains("Rule REC-03")
        .contains("Source: ")
        .contains("It passes when this holds: ")
        .doesNotContain("is not what was audited");
  }

  @Test
  void logsThatWereChangedAreSaidSo() throws IOException {
    Path other = Files.createDirectories(folder.resolve("other")).resolve(log.getFileName());
    Files.copy(Runs.QUARTER.resolve("partners.csv"), other.resolveSibling("partners.csv"));
    Files.copy(log, other);

    assertThat(text(question(id, List.of(other.getParent()))))
        .contains("partners.csv is not what was audited: it was changed or has come since.")
        .doesNotContain(log.getFileName() + " is not what was audited");
  }

  @Test
  void anUnknownFindingAMissingRunAndMovedLogsAreSentences() {
    assertThatExceptionOfType(RunException.class)
        .isThrownBy(() -> text(question("F-NOBODY", List.of())))
        .withMessageStartingWith("The run in %s has no finding F-NOBODY: ", run);
    assertThatExceptionOfType(RunException.class)
        .isThrownBy(() -> text(question(id, List.of(folder.resolve("gone.csv")))))
        .withMessageContaining("are not at " + folder.resolve("gone.csv") + " any more");
    assertThatExceptionOfType(RunException.class)
        .isThrownBy(
            () -> text(new Question(id, Optional.of(folder), folder, List.of(), false, false)))
        .withMessageStartingWith("There is no run in %s: ", folder);
  }

  /** A row without an id goes by all that it says, and what ties to it gives that id. */
  @Test
  void aRowWithoutAnIdStaysUntold(@TempDir Path quarter) throws IOException {
    Files.writeString(
        quarter.resolve("log.csv"),
        """
        Case reference,Decision,Date shared,Recipient organisation,Recipient email,How shared,Parents informed?,Reason not informed
        BR-2026-0001,Share,2026-04-03 10:00,Kent Police,pc.ash@kent.police.uk,E-mail,No,Father Tom Reed may harm her
        """);
    Files.writeString(
        quarter.resolve("mail.csv"),
        """
        Received,SenderAddress,RecipientAddress,Subject,Status,MessageId,MessageTraceId
        2026-04-03 09:02,a.lee@x.gov.uk,pc.ash@kent.police.uk,BR-2026-0001,Failed,<1@x>,1f
        """);
    AuditResult result = Runs.audit(Runs.options(quarter, quarter.resolve("run")));
    String bounce =
        result.report().findings().stream()
            .filter(finding -> finding.ruleId().equals("SEC-08"))
            .map(Finding::id)
            .findFirst()
            .orElseThrow();

    assertThat(
            text(
                new Question(
                    bounce, Optional.of(result.folder()), quarter, List.of(), false, false)))
        .contains("decision (strength strong", "characters, not shown)")
        .doesNotContain("Tom Reed", "pc.ash");
  }

  @Test
  void opaSaysWhichExpressionsWereNotTrue() {
    OpaHere.orSkip();

    assertThat(text(new Question(id, Optional.empty(), folder, List.of(), false, true)))
        .contains("What OPA says of it")
        .contains("purpose");
  }

  private static Question question(String finding, List<Path> logs) {
    return new Question(finding, Optional.of(run), folder, logs, false, false);
  }

  private static String text(Question question) {
    return new Explanation(question, Path.of("policies"), Path.of("."))
        .sections().stream()
            .map(section -> section.title() + "\n" + String.join("\n", section.lines()))
            .collect(Collectors.joining("\n\n"));
  }
}

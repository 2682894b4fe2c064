package org.caldicottaudit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caldicottaudit.evidence.AuditEntry;
import org.caldicottaudit.evidence.AuditTrail;
import org.caldicottaudit.finding.Pseudonyms;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RevealTest {
  @TempDir private static Path folder;
  private static Path run = Path.of("");

  private final UserFiles own = new UserFiles(folder.resolve("own").resolve("pseudonym.key"));
  private final Pseudonyms pseudonyms = new Pseudonyms(KeyFile.readOrMake(own.key()));

  @BeforeAll
  static void audit() throws IOException {
    Path logs = Files.createDirectory(folder.resolve("logs"));
    Files.writeString(
        logs.resolve("mail.csv"),
        """
        origin_timestamp_utc,sender_address,recipient_status,message_subject,message_id
        2026-05-04T09:00:00.0000000Z,ann.example@thornburyvale.gov.uk,bob.example@nhs.net##Receive;zed@nhs.net##Receive,TV-2026-01001,<1@thornburyvale.gov.uk>
        """);
    run = Runs.audit(Runs.options(logs, folder.resolve("run"))).folder();
  }

  private Reveal.Answer reveal(String pseudonym, String reason) {
    Reveal.Question question =
        new Reveal.Question(pseudonym, reason, Optional.of(run), folder, List.of());
    return new Reveal(question, Path.of("policies"), own).answer();
  }

  private List<AuditEntry> entries() {
    AuditTrail trail = AuditTrail.of(own.auditLog());
    assertThat(trail.fault()).isEmpty();
    return new ArrayList<>(trail.entries());
  }

  @Test
  void tellsWhoItIsAndKeepsWhyAndNotWho() throws IOException {
    int before = entries().size();
    String pseudonym = pseudonyms.address("bob.example@nhs.net");
    Reveal.Answer answer = reveal(pseudonym, "Complaint 12/2026, asked by the DPO");

    assertThat(answer.names()).containsExactly("bob.example@nhs.net");
    assertThat(answer.place()).hasToString("mail.csv, row 2");
    List<AuditEntry> entries = entries();
    assertThat(entries).hasSize(before + 1);
    assertThat(entries.get(before).content().toString())
        .contains("\"did\":\"reveal\"")
        .contains("\"pseudonym\":\"" + pseudonym + "\"")
        .contains("\"reason\":\"Complaint 12/2026, asked by the DPO\"")
        .contains("\"outcome\":\"told\"")
        .doesNotContain("bob");
  }

  @Test
  void aPseudonymOfNobodyIsSaidAndEnteredAllTheSame() {
    int before = entries().size();
    String nobody = pseudonyms.person("Nobody At All");

    assertThatThrownBy(() -> reveal(nobody, "test"))
        .isInstanceOf(RunException.class)
        .hasMessage(
            "Nobody in the logs of the run in %s has the pseudonym %s: name the run that shows it"
                + " with --run, or its logs with --logs.",
            run, nobody);
    assertThat(entries().get(before).content().path("outcome").asText()).isEqualTo("not found");
  }

  @Test
  void withoutAReasonNobodyIsTold() {
    int before = entries().size();

    assertThatThrownBy(() -> reveal(pseudonyms.address("bob.example@nhs.net"), "  "))
        .hasMessage(
            "Say why with --reason: who is behind a pseudonym is told for a reason that is kept.");
    assertThatThrownBy(() -> reveal("bob", "test"))
        .hasMessage("\"bob\" is no pseudonym: one is written like P-4KQ27MXAB3CD.");
    assertThat(entries()).hasSize(before);
  }

  @Test
  void noFileOfTheRunHoldsTheKey() throws IOException {
    byte[] key = Files.readAllBytes(own.key());
    String hex = java.util.HexFormat.of().formatHex(key);
    try (var files = Files.list(run)) {
      for (Path file : files.toList()) {
        assertThat(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1))
            .doesNotContain(hex)
            .doesNotContain(new String(key, java.nio.charset.StandardCharsets.ISO_8859_1));
      }
    }
  }
}

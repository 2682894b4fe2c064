package org.caldicottaudit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.caldicottaudit.evidence.AuditTrail;
import org.caldicottaudit.evidence.Sha256;
import org.caldicottaudit.evidence.SigningKeyFile;
import org.caldicottaudit.finding.Pseudonyms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PurgeTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);

  @TempDir private Path folder;
  private Path reports = Path.of("");
  private UserFiles own = new UserFiles(Path.of(""));
  private String keyId = "";

  @BeforeEach
  void runs() throws IOException {
    reports = Files.createDirectory(folder.resolve("reports"));
    own = new UserFiles(folder.resolve("own").resolve("pseudonym.key"));
    keyId = new Pseudonyms(KeyFile.readOrMake(own.key())).keyId();
    run("old", "2023-01-31");
    run("young", "2026-06-30");
  }

  /** A run as small as one can be. */
  private Path run(String name, String asOf) throws IOException {
    Path run = Files.createDirectory(reports.resolve(name));
    Path csv = Files.writeString(run.resolve("findings.csv"), "finding_id\r\n");
    Files.writeString(
        run.resolve(Manifest.FILE_NAME),
        """
        {"predicateType": "%s", "subject": [{"name": "findings.csv", "digest": {"sha256": "%s"}}],
         "predicate": {"run": "%s", "asOf": "%s", "pseudonymKey": "%s"}}
        """
            .formatted(Manifest.TYPE, Sha256.of(csv), name, asOf, keyId));
    return run;
  }

  private Purge.Result purge(RetentionOfOwn due, boolean edited, boolean dryRun) {
    return new Purge(new Purge.Question(reports, due, edited, dryRun), own).result();
  }

  private Purge.Result purge(boolean edited) {
    return purge(RetentionOfOwn.olderThan("P2Y", TODAY), edited, false);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(reports)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void whatIsOldGoesAndWhatIsYoungStays() throws IOException {
    Purge.Result result = purge(false);

    assertThat(result.removed())
        .containsExactly("the run " + reports.resolve("old") + ", audited on 2023-01-31");
    assertThat(result.kept()).isEmpty();
    assertThat(names()).containsExactly("young");
    assertThat(AuditTrail.of(own.auditLog()).entries())
        .singleElement()
        .satisfies(
            entry ->
                assertThat(entry.content().path("removed").path(0).asText())
                    .startsWith("run old "));
  }

  @Test
  void aDryRunRemovesNothingAndEntersNothing() throws IOException {
    assertThat(purge(RetentionOfOwn.olderThan("P2Y", TODAY), false, true).removed()).hasSize(1);

    assertThat(names()).containsExactly("old", "young");
    assertThat(own.auditLog()).doesNotExist();
  }

  @Test
  void aRunThatSomebodyWorkedOnStaysUnlessItIsAskedFor() throws IOException {
    Path old = reports.resolve("old");
    Files.writeString(old.resolve("findings.csv"), "finding_id,done\r\n");
    assertThat(purge(false).kept())
        .containsExactly(
            old
                + ", audited on 2023-01-31: findings.csv was edited after the audit. --edited"
                + " removes it too.");
    assertThat(names()).containsExactly("old", "young");

    Files.writeString(old.resolve("notes.docx"), "mine");
    assertThat(purge(true).kept()).containsExactly(old + ": not of this program are notes.docx.");
    assertThat(old).isDirectoryContaining("glob:**notes.docx");
    assertThat(old.resolve("findings.csv")).doesNotExist();
    assertThat(old.resolve(Manifest.FILE_NAME)).doesNotExist();
  }

  @Test
  void whatIsNoRunIsLeftAlone() throws IOException {
    Files.writeString(Files.createDirectory(reports.resolve("minutes")).resolve("2020.docx"), "x");
    Files.writeString(
        Files.createDirectory(reports.resolve("web")).resolve(Manifest.FILE_NAME), "{\"name\": 1}");
    Path elsewhere = Files.move(reports.resolve("old"), folder.resolve("elsewhere"));
    Files.createSymbolicLink(reports.resolve("linked"), elsewhere);

    purge(RetentionOfOwn.olderThan("P1D", TODAY), true, false);

    assertThat(names()).containsExactly("linked", "minutes", "web");
    assertThat(elsewhere.resolve("findings.csv")).exists();
  }

  @Test
  void aManifestThatNamesFilesElsewhereRemovesNoneOfThem() throws IOException {
    Path mine = Files.writeString(folder.resolve("mine.txt"), "mine");
    Path old = reports.resolve("old");
    String manifest = Files.readString(old.resolve(Manifest.FILE_NAME));
    Files.writeString(
        old.resolve(Manifest.FILE_NAME), manifest.replace("findings.csv", "../../mine.txt"));

    purge(true);

    assertThat(mine).exists();
    assertThat(old.resolve("findings.csv")).exists();
  }

  @Test
  void aKeyGoesWhenItIsOldAndNoRunNeedsIt() throws IOException {
    Path signing = own.signingKey();
    SigningKeyFile.make(signing);
    Files.writeString(own.key().resolveSibling("notes.key"), "not a key");
    for (Path key : List.of(own.key(), signing, own.key().resolveSibling("notes.key"))) {
      Files.setLastModifiedTime(key, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
    }
    assertThat(purge(false).removed())
        .containsExactly(
            "the run " + reports.resolve("old") + ", audited on 2023-01-31", "the key " + signing);
    assertThat(own.key()).exists();

    assertThat(purge(RetentionOfOwn.olderThan("2026-07-01", TODAY), false, false).removed())
        .containsExactly(
            "the run " + reports.resolve("young") + ", audited on 2026-06-30",
            "the key " + own.key());
    assertThat(own.key().resolveSibling("notes.key")).exists();
    assertThat(SigningKeyFile.openHalf(signing)).exists();
  }

  @Test
  void whatAKilledProgramHasLeftGoes() throws IOException {
    Path left = Files.createDirectory(reports.resolve(".quarter-123"));
    Files.createFile(left.resolve("lock"));
    Files.createDirectory(left.resolve("run-1"));
    Path other = Files.createDirectory(reports.resolve(".git-1"));
    for (Path some : List.of(left, other)) {
      Files.setLastModifiedTime(some, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
    }

    assertThat(purge(false).removed()).contains(left + ", which a killed program has left");
    assertThat(left).doesNotExist();
    assertThat(Files.exists(other, LinkOption.NOFOLLOW_LINKS)).isTrue();
  }

  @Test
  void theScheduleIsTheUsersOrThreeYears() throws IOException {
    assertThat(RetentionOfOwn.scheduled(own.schedule(), TODAY))
        .isEqualTo(
            new RetentionOfOwn(
                LocalDate.of(2023, 7, 14), LocalDate.of(2023, 7, 14), LocalDate.of(2026, 7, 7)));
    Files.writeString(own.schedule(), "runs: P18M\nleftovers: P1D\n");
    assertThat(RetentionOfOwn.scheduled(own.schedule(), TODAY).runs())
        .isEqualTo(LocalDate.of(2025, 1, 14));
    for (String slip : List.of("run: P1Y\n", "runs: soon\n", "runs: P0D\n", "- P1Y\n", "runs: [")) {
      Files.writeString(own.schedule(), slip);
      assertThatThrownBy(() -> RetentionOfOwn.scheduled(own.schedule(), TODAY))
          .isInstanceOf(RunException.class)
          .hasMessageStartingWith("The retention schedule " + own.schedule() + " can't be used: ")
          .hasMessageEndingWith("Nothing was removed.");
    }
    assertThatThrownBy(() -> RetentionOfOwn.olderThan("old", TODAY))
        .hasMessage(
            "\"old\" is no age: write a period such as P2Y, P18M or P90D, or a day such as"
                + " 2024-03-31.");
    assertThat(RetentionOfOwn.olderThan("2024-02-29", TODAY).runs())
        .isEqualTo(LocalDate.of(2024, 2, 28));
  }
}

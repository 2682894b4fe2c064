package org.caldicottaudit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.caldicottaudit.report.ReportWriter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredRunTest {
  @TempDir private static Path runs;
  @TempDir private Path folder;

  @BeforeAll
  static void audit() {
    Runs.audit(Runs.options(Runs.QUARTER, runs.resolve("quarter")));
  }

  @Test
  void everyFormatIsMadeAgainByteForByte() throws IOException {
    StoredRun stored = StoredRun.read(runs.resolve("quarter"));

    for (ReportWriter format : Formats.all()) {
      Path again = folder.resolve(format.fileName());
      format.write(stored.report(), again);
      assertThat(again).hasSameBinaryContentAs(runs.resolve("quarter").resolve(format.fileName()));
    }
  }

  @Test
  void aFileThatWasChangedIsRefused() throws IOException {
    Path run = copy();
    Files.writeString(run.resolve("findings.jsonl"), "");

    assertThatThrownBy(() -> StoredRun.read(run))
        .isInstanceOf(RunException.class)
        .hasMessage(
            "The run in "
                + run
                + " can't be used: findings.jsonl is not as the audit wrote it: its SHA-256 differs"
                + " from that in manifest.json. Restore it from a copy, or run the audit again with"
                + " this version.");
  }

  @Test
  void aFileThatIsGoneIsRefused() throws IOException {
    Path run = copy();
    Files.delete(run.resolve("summary.json"));

    assertThatThrownBy(() -> StoredRun.read(run)).hasMessageContaining("summary.json is not there");
  }

  @Test
  void aForeignFolderIsRefused() throws IOException {
    assertThatThrownBy(() -> StoredRun.read(folder))
        .hasMessage(
            "There is no run in " + folder + ": give the folder that an audit has written.");

    Files.writeString(folder.resolve("manifest.json"), "{\"name\": \"a web page\"}");
    assertThatThrownBy(() -> StoredRun.read(folder))
        .hasMessageContaining("manifest.json is not one that this program wrote");

    Files.writeString(folder.resolve("manifest.json"), "{");
    assertThatThrownBy(() -> StoredRun.read(folder))
        .hasMessage(folder.resolve("manifest.json") + " is damaged: run the audit again.");
  }

  @Test
  void whatAPersonChangedInTheWorkbookIsNoDamage() throws IOException {
    Path run = copy();
    Files.writeString(run.resolve("findings.xlsx"), "edited");

    assertThat(StoredRun.read(run).report().findings()).isNotEmpty();
  }

  private Path copy() throws IOException {
    Path copy = folder.resolve("copy");
    Files.createDirectory(copy);
    try (var files = Files.list(runs.resolve("quarter"))) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    return copy;
  }
}

package org.caldicottaudit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.caldicottaudit.evidence.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunFolderTest {
  @TempDir private Path reports;

  private Path quarter() {
    return reports.resolve("quarter");
  }

  private RunFolder open() {
    return RunFolder.open(quarter(), () -> {});
  }

  private void publish(String text) throws IOException {
    try (RunFolder folder = open()) {
      write(folder, text);
      folder.publish();
    }
  }

  private static void write(RunFolder folder, String text) throws IOException {
    Files.writeString(folder.file("findings.csv"), text);
    String manifest =
        "{\"predicateType\":\"%s\",\"subject\":[{\"name\":\"findings.csv\",\"digest\":{\"sha256\":\"%s\"}}]}"
            .formatted(Manifest.TYPE, Sha256.of(folder.file("findings.csv")));
    Files.writeString(folder.file(Manifest.FILE_NAME), manifest);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(reports)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aRunReplacesTheRunBefore() throws IOException {
    publish("first");
    publish("second");

    assertThat(quarter().resolve("findings.csv")).hasContent("second");
    assertThat(names()).containsExactly("quarter");
  }

  @Test
  void whatIsNotPublishedLeavesNothing() throws IOException {
    publish("first");
    try (RunFolder folder = open()) {
      write(folder, "second");
    }

    assertThat(quarter().resolve("findings.csv")).hasContent("first");
    assertThat(names()).containsExactly("quarter");
  }

  @Test
  void twoRunsAtOnceAreBothWholeAndTheLastStays() throws IOException {
    try (RunFolder first = open();
        RunFolder second = open()) {
      write(first, "first");
      write(second, "second");
      second.publish();
      first.publish();
    }

    assertThat(quarter().resolve("findings.csv")).hasContent("first");
    assertThat(names()).containsExactly("quarter");
  }

  @Test
  void theDraftOfAKilledProgramIsRemoved() throws IOException {
    Path left = Files.createDirectory(reports.resolve(".quarter-123"));
    Files.createFile(left.resolve("lock"));
    Files.writeString(Files.createDirectory(left.resolve("run-1")).resolve("findings.csv"), "half");

    publish("whole");

    assertThat(names()).containsExactly("quarter");
  }

  @Test
  void theDraftOfALivingProgramAndOtherHiddenFoldersStay() throws IOException {
    Path living = Files.createDirectory(reports.resolve(".quarter-123"));
    Files.createDirectory(living.resolve("run-1"));
    Files.createDirectory(reports.resolve(".quarter-notes"));
    try (FileChannel channel =
        FileChannel.open(
            living.resolve("lock"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      channel.lock();
      publish("whole");
    }

    assertThat(names()).containsExactly(".quarter-123", ".quarter-notes", "quarter");
  }

  @Test
  void aRunThatAKilledProgramHadTakenAwayIsPutBack() throws IOException {
    publish("earlier");
    Path left = Files.createDirectory(reports.resolve(".quarter-123"));
    Files.createFile(left.resolve("lock"));
    Files.move(quarter(), left.resolve("replaced-1"));

    open().close();

    assertThat(quarter().resolve("findings.csv")).hasContent("earlier");
    assertThat(names()).containsExactly("quarter");
  }

  @Test
  void aFileThatSomebodyPutIntoTheRunIsNotDeleted() throws IOException {
    publish("first");
    Files.writeString(quarter().resolve("notes.docx"), "mine");

    assertThatThrownBy(this::open)
        .isInstanceOf(RunException.class)
        .hasMessage(
            "The reports can't be written to "
                + quarter()
                + ": the earlier run there holds \"notes.docx\", which is not of the run and would"
                + " be deleted with it. Move that elsewhere. Give another place with --out.");
    assertThat(quarter().resolve("notes.docx")).hasContent("mine");
  }

  @Test
  void aReportThatSomebodyFilledInIsNotLost() throws IOException {
    publish("first");
    Files.writeString(quarter().resolve("findings.csv"), "first, done by Ada");

    assertThatThrownBy(this::open)
        .hasMessageContaining("\"findings.csv\" of the earlier run there was changed since");
  }

  @Test
  void aFolderWithTheManifestOfAnotherProgramIsNoRun() throws IOException {
    Files.createDirectory(quarter());
    Files.writeString(quarter().resolve(Manifest.FILE_NAME), "{\"name\": \"a web page\"}");

    assertThatThrownBy(this::open)
        .hasMessageContaining("that folder holds files that are not a run of this program");
  }

  @Test
  void theListingsOfAFileBrowserAreNoReasonToKeepARun() throws IOException {
    publish("first");
    Files.createFile(quarter().resolve(".DS_Store"));

    publish("second");

    assertThat(quarter().resolve("findings.csv")).hasContent("second");
  }
}

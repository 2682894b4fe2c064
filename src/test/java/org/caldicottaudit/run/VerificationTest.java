package org.caldicottaudit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.caldicottaudit.evidence.AuditLog;
import org.caldicottaudit.evidence.SigningKey;
import org.caldicottaudit.evidence.SigningKeyFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way that somebody could change a run, and the sentence that it is found out by. */
final class VerificationTest {
  /** Those of the formats, and the digests of their lines. */
  private static final int FILES = Formats.all().size() + 1;

  @TempDir private static Path made;
  @TempDir private Path folder;

  private static SigningKey key;

  private Path run = Path.of("");
  private Path log = Path.of("");

  @BeforeAll
  static void audit() {
    key = SigningKeyFile.make(made.resolve("board.key"));
    for (String name : List.of("first", "second")) {
      Path input = Runs.QUARTER.resolve("sharing-log-2026-q2.xlsx");
      AuditOptions options = Runs.options(input, made.resolve(name));
      Witness witness =
          new Witness(Optional.of(key), Optional.of(new AuditLog(made.resolve("audit-log.jsonl"))));
      new Audit(options, Path.of("."), Formats.all()).witnessed(witness).run(AuditProgress.NONE);
    }
  }

  @BeforeEach
  void copy() throws IOException {
    copy("first");
    copy("second");
    run = folder.resolve("first");
    log = Files.copy(made.resolve("audit-log.jsonl"), folder.resolve("audit-log.jsonl"));
  }

  private void copy(String name) throws IOException {
    Files.createDirectory(folder.resolve(name));
    try (Stream<Path> files = Files.list(made.resolve(name))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(name).resolve(file.getFileName()));
      }
    }
  }

  private Verification.Result verify() {
    return verify(Optional.empty(), Optional.empty());
  }

  private Verification.Result verify(Optional<Path> inputs, Optional<Path> previous) {
    return new Verification(
            new Verification.Question(run, Optional.of(key.open()), inputs, previous, log),
            Path.of("policies"))
        .result();
  }

  private void edit(String file, UnaryOperator<List<String>> change) throws IOException {
    Path path = run.resolve(file);
    List<String> lines = new ArrayList<>(List.of(Files.readString(path).split("(?<=\n)", -1)));
    lines.removeIf(String::isEmpty);
    Files.writeString(path, String.join("", change.apply(lines)));
  }

  @Test
  void aRunAsWrittenIsIntact() {
    Verification.Result result = verify(Optional.of(Runs.QUARTER), Optional.empty());

    assertThat(result.faults()).isEmpty();
    assertThat(result.notes())
        .contains(
            FILES + " of " + FILES + " files are as the audit wrote them.",
            "It is signed by the key " + key.open().id() + ".",
            "1 of the files that were audited are as they were.")
        .anyMatch(note -> note.startsWith("It is entry 1 of 2 in the audit log, made on 20"));
  }

  @Test
  void aChangedByteIsFoundInEveryFile() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(run)) {
      files = all.sorted().toList();
    }
    for (Path file : files) {
      byte[] whole = Files.readAllBytes(file);
      for (int place : new int[] {0, whole.length / 3, whole.length / 2, whole.length - 1}) {
        byte[] bent = whole.clone();
        bent[place] ^= 1;
        Files.write(file, bent);
        assertThat(verify().faults())
            .as("byte %d of %s", place, file.getFileName())
            .isNotEmpty()
            .allMatch(fault -> fault.endsWith("."));
      }
      Files.write(file, whole);
    }
  }

  @Test
  void aLineOfFindingsIsNamed() throws IOException {
    for (String file : List.of("findings.csv", "findings.jsonl")) {
      edit(file, lines -> with(lines, 11, lines.get(11).replace("0", "1")));
      assertThat(verify().faults()).containsExactly(file + ": line 12 was changed.");
      copyBack(file);
      edit(file, lines -> lines.subList(0, lines.size() - 1));
      assertThat(verify().faults())
          .singleElement()
          .asString()
          .contains(file + ": it was cut: it ends after line ");
      copyBack(file);
      edit(file, lines -> without(lines, 5));
      assertThat(verify().faults()).containsExactly(file + ": line 6 was removed.");
      copyBack(file);
      edit(file, lines -> swapped(lines, 4, 9));
      assertThat(verify().faults()).containsExactly(file + ": lines 5 and 10 were swapped.");
      copyBack(file);
    }
  }

  private void copyBack(String file) throws IOException {
    Files.copy(
        made.resolve("first").resolve(file),
        run.resolve(file),
        StandardCopyOption.REPLACE_EXISTING);
  }

  private static List<String> with(List<String> lines, int at, String line) {
    lines.set(at, line);
    return lines;
  }

  private static List<String> without(List<String> lines, int at) {
    lines.remove(at);
    return lines;
  }

  private static List<String> swapped(List<String> lines, int one, int other) {
    Collections.swap(lines, one, other);
    return lines;
  }

  @Test
  void filesThatAreMissingOrAddedAreNamed() throws IOException {
    Files.delete(run.resolve("report.html"));
    Files.writeString(run.resolve("notes.docx"), "mine");
    Files.createFile(run.resolve(".DS_Store"));

    assertThat(verify().faults())
        .containsExactly(
            "report.html is missing.",
            "notes.docx is not of the run: it was added after the audit.");
  }

  private void editWorkbook(String sheet, int row, int column, String value) throws IOException {
    Path file = run.resolve("findings.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)))) {
      book.getSheet(sheet)
          .getRow(row - 1)
          .getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
          .setCellValue(value);
      try (OutputStream out = Files.newOutputStream(file)) {
        book.write(out);
      }
    }
  }

  @Test
  void aFilledInActionPlanIsNoFaultAndAnEditOfAnotherSheetIs() throws IOException {
    editWorkbook("Action plan", 5, 6, "Ada");
    Verification.Result filled = verify();
    assertThat(filled.faults()).isEmpty();
    assertThat(filled.notes())
        .contains(
            "findings.xlsx was edited after the audit: only its action plan, which is for that. Its"
                + " other sheets say what they said.",
            (FILES - 1) + " of " + FILES + " files are as the audit wrote them.");

    editWorkbook("Findings", 12, 2, "low");
    assertThat(verify().faults())
        .containsExactly("findings.xlsx: on the sheet \"Findings\", row 12 was changed.");

    Files.writeString(run.resolve("findings.xlsx"), "no workbook");
    assertThat(verify().faults())
        .containsExactly("findings.xlsx: it is no workbook any more that can be read.");
  }

  @Test
  void aSwappedManifestIsFound() throws IOException {
    Files.copy(
        folder.resolve("second").resolve(Manifest.FILE_NAME),
        run.resolve(Manifest.FILE_NAME),
        StandardCopyOption.REPLACE_EXISTING);

    Verification.Result result = verify();
    assertThat(result.faults())
        .contains(
            "summary.json was changed after the audit: its SHA-256 is not the one in manifest.json"
                + " (%,d bytes, it had %,d)."
                    .formatted(
                        Files.size(run.resolve("summary.json")),
                        Files.size(folder.resolve("second").resolve("summary.json"))),
            "manifest.dsse.json signs another manifest than manifest.json: one of them was changed"
                + " or swapped.",
            "receipt.json is not of this manifest: it was damaged, or manifest.json was changed or"
                + " swapped.");
    assertThat(result.notes())
        .contains("The manifest is of a run called \"second\"; this folder is called \"first\".");
  }

  @Test
  void aManifestMadeAnewIsFoundByItsSignatureAndItsReceipt() throws IOException {
    edit("manifest.json", lines -> with(lines, 0, lines.get(0) + " \n"));
    Files.delete(run.resolve("manifest.dsse.json"));
    Files.delete(run.resolve("receipt.json"));

    assertThat(verify().faults())
        .containsExactly("The run is not signed: it has no manifest.dsse.json.");
    assertThat(verify().notes())
        .contains(
            "The run has no receipt of the audit log, so its entry there was not looked for.");
  }

  @Test
  void anotherKeyIsNotTheSigner() {
    SigningKey other = SigningKeyFile.make(folder.resolve("other.key"));
    Verification.Question question =
        new Verification.Question(
            run, Optional.of(other.open()), Optional.empty(), Optional.empty(), log);

    assertThat(new Verification(question, Path.of("policies")).result().faults())
        .containsExactly(
            "The signature in manifest.dsse.json is not of the key that was given (%s): it names the key %s."
                .formatted(other.open().id(), key.open().id()));
  }

  @Test
  void anAuditLogThatWasCutOrWrittenAnewIsFound() throws IOException {
    run = folder.resolve("second");
    List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
    Files.write(log, lines.subList(0, 1));
    assertThat(verify().faults())
        .containsExactly(
            "The audit log %s was cut: it ends after entry 1, and this run is its entry 2."
                .formatted(log));

    Files.write(log, lines.subList(0, 1));
    new AuditLog(log).append(Deed.of("audit", java.time.Clock.systemUTC()).entry());
    assertThat(verify().faults())
        .containsExactly(
            "Entry 2 of the audit log %s is not the one that this run's receipt names: the log was written anew."
                .formatted(log));

    Files.write(log, List.of(lines.get(0).replace("audit", "Audit"), lines.get(1)));
    assertThat(verify().faults()).contains("Line 1 of the audit log " + log + " was changed.");

    Files.delete(log);
    assertThat(verify().faults()).isEmpty();
    assertThat(verify().notes())
        .contains(
            "The audit log of the computer that made the run is not here; its entry was not"
                + " checked.");
  }

  @Test
  void logsThatAreNotThoseThatWereAuditedAreNamed() throws IOException {
    Path inputs = Files.createDirectory(folder.resolve("inputs"));
    String name = "sharing-log-2026-q2.xlsx";
    assertThat(verify(Optional.of(inputs), Optional.empty()).faults())
        .containsExactly(name + " was audited, but is not in " + inputs + ".");

    Files.writeString(inputs.resolve(name), "other");
    assertThat(verify(Optional.of(inputs), Optional.empty()).faults())
        .containsExactly(
            inputs.resolve(name)
                + " is not what was audited: its SHA-256 is not the one in manifest.json.");
  }

  @Test
  void aRunThatFollowsAnotherIsABrokenChain() {
    Path before = folder.resolve("second");

    assertThat(verify(Optional.empty(), Optional.of(before)).faults())
        .singleElement()
        .asString()
        .startsWith("The chain is broken: this run does not follow the one in " + before);
  }

  @Test
  void aManifestThatNamesFilesElsewhereReadsNone() throws IOException {
    edit(
        "manifest.json",
        lines ->
            lines.stream()
                .map(line -> line.replace("findings.csv", "../second/findings.csv"))
                .toList());

    assertThat(verify().faults())
        .contains("findings.csv is not of the run: it was added after the audit.");
  }

  @Test
  void whereThereIsNoRunIsSaid() throws IOException {
    run = folder.resolve("none");
    assertThatThrownBy(this::verify)
        .isInstanceOf(RunException.class)
        .hasMessage("There is no run in " + run + ": give the folder that an audit has written.");
    run = Files.createDirectory(run);
    assertThat(verify().faults())
        .containsExactly(
            "manifest.json is missing or damaged: without it nothing in "
                + run
                + " can be verified.");
  }
}

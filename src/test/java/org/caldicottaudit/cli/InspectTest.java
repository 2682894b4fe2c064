package org.caldicottaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.caldicottaudit.report.ExpectedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("takes the output of the whole program")
final class InspectTest {
  private static final String LOG =
      """
      Sharing log of the MASH
      Case reference,Child,Date shared,Shared with,Decision,Consent?,Purpose,Legal basis,Officer's notes,
      BR-2026-00017,Siân Okonjo-Hughes,25/03/2026 09:12,Police,Yes,Given,Strategy meeting about Siân,Public task,rang Ms Hughes,
      BR-2026-00018,Tomasz Wrzesniewski,04/04/2026,j.bloggs@nhs.net,Refused,,,,,

      BR-2026-00019,Tomasz Wrzesniewski,31/04/2026,Oxleas,maybe Tomasz,No,Discharge,,,
      BR-2026-00020,cut
      """;

  @TempDir private Path folder;

  private record Ended(int code, String output, String errors) {}

  private static Ended run(String... arguments) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
    try {
      int code = Main.run(arguments);
      return new Ended(
          code, output.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void tellsPeopleWhatALogWasTakenForAndNamesNobody() throws IOException {
    Ended ended = run("inspect", file("log.csv", LOG).toString());

    assertThat(ended.code()).isEqualTo(5);
    assertThat(ended.errors()).isEmpty();
    assertThat(ended.output())
        .doesNotContainIgnoringCase("hughes")
        .doesNotContainIgnoringCase("tomasz")
        .doesNotContainIgnoringCase("siân")
        .doesNotContain("bloggs", "00017", "25/03", "discharge");
    assertThat(ended.output().lines()).allMatch(line -> line.length() <= 100);
    ExpectedFile.assertSame(
        Files.writeString(folder.resolve("said.txt"), ended.output()),
        InspectTest.class,
        "expected-inspection.txt");
  }

  @Test
  void tellsProgramsTheFateOfEveryRecord() throws IOException {
    Ended ended = run("inspect", file("log.csv", LOG).toString(), "--rows", "--format", "jsonl");

    assertThat(ended.code()).isEqualTo(5);
    ExpectedFile.assertSame(
        Files.writeString(folder.resolve("said.txt"), ended.output()),
        InspectTest.class,
        "expected-inspection.jsonl");
  }

  @Test
  void aRefusedFileIsALineWithItsSentence() throws IOException {
    String empty = file("empty.csv", "").toString();
    Ended ended = run("inspect", empty, "--format", "jsonl");

    assertThat(ended.code()).isEqualTo(1);
    JsonNode line = new ObjectMapper().readTree(ended.output());
    assertThat(line.path("outcome").asText()).isEqualTo("refused");
    assertThat(line.path("error").asText()).isEqualTo("empty.csv is empty. Export the log again.");
    assertThat(List.of("records", "accepted", "quarantined", "skipped"))
        .allMatch(sum -> line.path(sum).asInt(-1) == 0);
    assertThat(run("inspect", empty))
        .isEqualTo(new Ended(1, "", "caldicott: empty.csv is empty. Export the log again.\n"));
  }

  @Test
  void aRefusedFileDoesNotHideTheOthers() throws IOException {
    String log =
        file("log.csv", "Case ID,Date shared,Shared with\nBR-1,25/03/2026,Police\n").toString();
    Ended ended = run("inspect", file("empty.csv", "").toString(), log, "--format", "jsonl");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.output().lines()).hasSize(2);
    assertThat(run("inspect", log).code()).isZero();
  }

  @Test
  void anUnknownLogIsReadByAGuessThatCanBeSavedAndUsed() throws IOException {
    String log =
        file(
                "unknown.csv",
                "Case refrence,Childs nm,Shared wiht,Dat shared\nA-1,Jane Doe,Police,25/03/2026\n")
            .toString();
    Path mapping = folder.resolve("mapping.yaml");

    Ended guessed = run("inspect", log, "--format", "jsonl", "--save", mapping.toString());
    Ended said = run("inspect", log);
    Ended mapped = run("inspect", log, "--format", "jsonl", "--mapping", mapping.toString());

    assertThat(guessed.code()).isZero();
    assertThat(line(guessed).path("warnings").toString())
        .contains("No known log has these headings, so their meaning was guessed");
    assertThat(said.output()).contains("How the fields were guessed", "Check the guesses");
    assertThat(Files.readString(mapping)).contains("columns:");
    assertThat(line(mapped).path("columns")).isEqualTo(line(guessed).path("columns"));
    assertThat(line(mapped).path("warnings").toString()).doesNotContain("guessed");
    assertThat(run("inspect", log, "--save", mapping.toString()).errors())
        .contains("is there already");
  }

  private static JsonNode line(Ended ended) throws IOException {
    return new ObjectMapper().readTree(ended.output());
  }

  @Test
  void aKnownLogHasNoGuessToSave() throws IOException {
    Path mapping = folder.resolve("mapping.yaml");
    Ended ended = run("inspect", file("log.csv", LOG).toString(), "--save", mapping.toString());

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.errors())
        .isEqualTo(
            "caldicott: No mapping was saved: the headings are known, so there is nothing to"
                + " guess.\n");
    assertThat(mapping).doesNotExist();
  }

  @Test
  void mistakesOnTheCommandLineAreSentences() throws IOException {
    String log = file("log.csv", LOG).toString();

    assertThat(run("inspect", log, "--rows").errors())
        .startsWith("caldicott: --rows goes with --format jsonl.");
    assertThat(run("inspect", folder.toString()).errors()).contains("is a folder");
    assertThat(run("inspect", "nowhere.csv").code()).isEqualTo(2);
  }
}

package org.caldicottaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Isolated("takes the error stream of the whole program")
final class MainTest {
  private record Ended(int code, String errors) {}

  @TempDir private Path folder;

  private static Ended run(String... arguments) {
    PrintStream before = System.err;
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
    try {
      int code = Main.run(arguments);
      return new Ended(code, errors.toString(StandardCharsets.UTF_8).strip());
    } finally {
      System.setErr(before);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      textBlock =
          """
          audit samples/quarter --as-of 15/07/2026 | "15/07/2026" can't be the DATE of --as-of. Write it like 2026-07-15. "caldicott audit --help" shows what can be given.
          audit samples/quarter --as-of | Something is missing: --as-of DATE. "caldicott audit --help" shows what can be given.
          audit samples/quarter --date-order ymd | "ymd" can't be the ORDER of --date-order. Write dmy or mdy. "caldicott audit --help" shows what can be given.
          audit samples/quarter --mapping nowhere.yaml | There is no mapping file "nowhere.yaml". "caldicott audit --help" shows what can be given.
          audit samples/quarter --frobnicate | There is no option --frobnicate. Is --from meant? "caldicott audit --help" shows what can be given.
          audit samples/quarter --out a --out b | --out is given twice. "caldicott audit --help" shows what can be given.
          audit samples/quarter --from 2026-06-01 --to 2026-05-01 | The period ends before it begins: --from is 2026-06-01 and --to is 2026-05-01. "caldicott audit --help" shows what can be given.
          audit | Something is missing: FILE|FOLDER. "caldicott audit --help" shows what can be given.
          audit nowhere.csv | There is no file or folder "nowhere.csv". "caldicott audit --help" shows what can be given.
          audit @nowhere.csv | There is no file or folder "@nowhere.csv". "caldicott audit --help" shows what can be given.
          rules NOPE | There is no rule NOPE. "caldicott rules" lists them. "caldicott rules --help" shows what can be given.
          rules REC-01 REC-02 | "REC-02" is not expected here. "caldicott rules --help" shows what can be given.
          template --out log.csv | The file "log.csv" must be called .xlsx, as Excel workbooks are. "caldicott template --help" shows what can be given.
          template --out nowhere/log.xlsx | There is no folder for the file "nowhere/log.xlsx". "caldicott template --help" shows what can be given.
          odit | "odit" is not expected here. Is audit meant? "caldicott --help" shows what can be given.
          """)
  void aMistakeOnTheCommandLineIsOneSentenceAndCodeTwo(String line, String sentence) {
    assertThat(run(line.split(" "))).isEqualTo(new Ended(2, "caldicott: " + sentence));
  }

  @Test
  void aBlankNameIsNotTheCurrentFolder() {
    assertThat(run("audit", "").code()).isEqualTo(2);
    assertThat(run("audit", "samples/quarter", "--out", "").code()).isEqualTo(2);
  }

  @Test
  void aDepthIsOneOfThreeAndShowsNoNamesUnlessItIsThatOfAnOfficer() {
    Ended unknown = run("audit", "samples/quarter", "--depth", "public");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.errors()).contains("\"public\" can't be the board|guardian|dpo of --depth.");

    Ended contradiction = run("audit", "samples/quarter", "--depth", "board", "--identify");
    assertThat(contradiction.code()).isEqualTo(2);
    assertThat(contradiction.errors())
        .contains("--identify shows names and --depth board shows none: leave one out.");
  }

  @Test
  void charactersThatSteerATerminalAreNotPrinted() throws IOException {
    Path file = folder.resolve("a.csv");
    Files.writeString(file, "\u001b[31mred,\u202Ename\n1,2\n");

    assertThat(run("audit", file.toString(), "--out", folder.resolve("run").toString()).errors())
        .startsWith("caldicott: a.csv: no row of headings")
        .doesNotContain("\u001b")
        .doesNotContain("\u202E");
  }

  @Test
  void aTemplateReplacesAFileOnlyWhenTold() throws IOException {
    Path file = Files.writeString(folder.resolve("log.xlsx"), "mine");

    Ended refused = run("template", "--out", file.toString());

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.errors()).contains("is there already", "--force");
    assertThat(file).hasContent("mine");
    assertThat(run("template", "--force", "--out", file.toString()).code()).isZero();
    assertThat(Files.readAllBytes(file)).startsWith('P', 'K');
  }

  @Test
  void tooLittleMemoryIsASentenceWithAdvice() {
    assertThat(NotEnoughMemory.sentence())
        .startsWith("These logs need more memory than the ")
        .contains("CALDICOTT_JAVA_OPTS to -Xmx");
  }
}

package org.caldicottaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.caldicottaudit.event.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class IncidentCommandTest {
  @TempDir private Path folder;

  @Test
  void theExampleOfTheReadmeMakesAPack() {
    Path out = folder.resolve("pack");
    String said =
        output(
            "incident",
            "samples/quarter",
            "--case",
            "TV-2026-01318",
            "--aware",
            "2026-06-12 16:30",
            "--at",
            "2026-06-13 09:00",
            "--out",
            out.toString());

    assertThat(said)
        .contains("events touch Case TV-2026-01318")
        .contains("Report by: Monday 15 June 2026, 16:30 BST");
    assertThat(out.resolve("incident.docx")).exists();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-28 20:10, 2026-03-28T20:10:00Z, true",
    "2026-06-12T16:30, 2026-06-12T15:30:00Z, true",
    "2026-10-25 01:30, 2026-10-25T00:30:00Z, false",
    "2026-10-25T01:30:00Z, 2026-10-25T01:30:00Z, true",
    "2026-06-12T16:30+02:00, 2026-06-12T14:30:00Z, true",
  })
  void aTimeIsReadByTheClocksOfLondon(String typed, String instant, boolean certain) {
    Moment read = new LondonMoment().convert(typed);

    assertThat(read.instant()).hasToString(instant);
    assertThat(read.certain()).isEqualTo(certain);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --aware|29.3.2026
          --aware|2026-03-29 01:30
          """)
  void whatIsNoTimeIsAMistakeOfTheCommandLine(String option, String typed) {
    int code = Main.run("incident", "samples/quarter", "--case", "TV-2026-01318", option, typed);

    assertThat(code).isEqualTo(ExitCode.USAGE.number());
  }

  @Test
  void oneSubjectMustBeNamed() {
    assertThat(Main.run("incident", "samples/quarter")).isEqualTo(ExitCode.USAGE.number());
    assertThat(Main.run("incident", "samples/quarter", "--case", "A-1", "--person", "B"))
        .isEqualTo(ExitCode.USAGE.number());
  }

  private static String output(String... arguments) {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      Main.run(arguments);
    } finally {
      System.setOut(before);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}

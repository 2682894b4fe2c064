package org.caldicottaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class BenchCommandTest {
  @Test
  void aSmallRunIsMeasuredAndNothingStays() throws IOException {
    List<String> before = folders();
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    PrintStream out = System.out;
    int code;
    try {
      System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
      code = Main.run("bench", "--rows", "200", "--failing", "50", "--workers", "2");
    } finally {
      System.setOut(out);
    }

    assertThat(code).isZero();
    assertThat(written.toString(StandardCharsets.UTF_8))
        .startsWith("200 rows of e-mail and 40 of sharing, 50 % failing, seed 1, 2 workers")
        .contains(
            "Making the logs",
            "Reading",
            "Tying messages to records",
            "Judging sharing events",
            "Writing reports",
            "findings.xlsx",
            "60 sharing events judged");
    assertThat(folders()).isEqualTo(before);
  }

  @Test
  void aShareBeyondAHundredIsSaid() {
    assertThat(Main.run("bench", "--rows", "200", "--failing", "101")).isEqualTo(2);
  }

  private static List<String> folders() throws IOException {
    try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return all.map(Path::toString).filter(name -> name.contains("caldicott-bench-")).toList();
    }
  }
}

package org.caldicottaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The launcher for Linux and macOS and the one for Windows. */
final class LaunchersTest {
  private static final Pattern TUNING = Pattern.compile("-XX:\\w+=\\d+");

  @Test
  void bothTuneJavaAlike() throws IOException {
    assertThat(tuning("caldicott.cmd")).isNotEmpty().isEqualTo(tuning("caldicott"));
  }

  private static List<String> tuning(String launcher) throws IOException {
    String script = Files.readString(Path.of(launcher));
    return TUNING.matcher(script).results().map(MatchResult::group).toList();
  }
}

package org.caldicottaudit.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MadeLogsTest {
  @TempDir private Path folder;

  @Test
  void theSameSeedGivesTheSameBytes() throws IOException {
    Path one = made("one", 20, 7);
    Path two = made("two", 20, 7);

    for (String name : new String[] {"messages.csv", "sharing-log.csv", "partners.csv"}) {
      assertThat(two.resolve(name)).hasSameBinaryContentAs(one.resolve(name));
    }
  }

  @Test
  void anotherSeedGivesOtherLogs() throws IOException {
    assertThat(log(made("one", 20, 7))).isNotEqualTo(log(made("two", 20, 8)));
  }

  @Test
  void allNoneOrSomeFail() throws IOException {
    assertThat(log(made("none", 0, 1))).doesNotContain("As discussed");
    assertThat(log(made("all", 100, 1)).split("As discussed", -1)).hasSize(1 + 60);
    assertThat(log(made("some", 50, 1)).split("As discussed", -1)).hasSizeBetween(15, 45);
  }

  private static String log(Path made) throws IOException {
    return Files.readString(made.resolve("sharing-log.csv"));
  }

  private Path made(String name, int failing, long seed) throws IOException {
    Path logs = Files.createDirectory(folder.resolve(name));
    new MadeLogs(new BenchOptions(300, 60, failing, 1, seed)).write(logs);
    return logs;
  }
}

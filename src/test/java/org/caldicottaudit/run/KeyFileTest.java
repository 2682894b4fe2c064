package org.caldicottaudit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeyFileTest {
  @TempDir private Path config;

  private Path file() {
    return config.resolve("caldicott-audit").resolve("pseudonym.key");
  }

  @Test
  void isMadeOnceAndReadAfter() throws IOException {
    byte[] made = KeyFile.readOrMake(file());

    assertThat(made).hasSize(32);
    assertThat(KeyFile.readOrMake(file())).isEqualTo(made);
    try (Stream<Path> files = Files.list(file().getParent())) {
      assertThat(files).containsExactly(file());
    }
    if (file().getFileSystem().supportedFileAttributeViews().contains("posix")) {
      assertThat(Files.getPosixFilePermissions(file()))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
  }

  @Test
  void runsThatStartTogetherShareOneKey() {
    Set<String> keys = new ConcurrentSkipListSet<>();

    IntStream.range(0, 64)
        .parallel()
        .forEach(i -> keys.add(HexFormat.of().formatHex(KeyFile.readOrMake(file()))));

    assertThat(keys).hasSize(1);
  }

  @Test
  void aDamagedKeyIsNotReplaced() throws IOException {
    Files.createDirectories(file().getParent());
    Files.write(file(), new byte[7]);

    assertThatThrownBy(() -> KeyFile.readOrMake(file()))
        .isInstanceOf(RunException.class)
        .hasMessageContaining("is damaged: it has 7 bytes and 32 were expected");
    assertThat(file()).hasSize(7);
  }

  @Test
  void aPlaceThatCannotBeWrittenIsNamed() throws IOException {
    Files.createFile(config.resolve("caldicott-audit"));

    assertThatThrownBy(() -> KeyFile.readOrMake(file()))
        .isInstanceOf(RunException.class)
        .hasMessageContaining("CALDICOTT_KEY");
  }
}

package org.caldicottaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares a small file with the one kept beside the tests. */
public final class ExpectedFile {
  private ExpectedFile() {}

  /**
   * With {@code -Dexpected.write=FOLDER} the files are written there instead, to be read and kept.
   */
  public static void assertSame(Path actual, Class<?> test, String name) throws IOException {
    String folder = System.getProperty("expected.write");
    if (folder != null) {
      Path kept = Path.of(folder, test.getPackageName().replace('.', '/'), name);
      Files.createDirectories(kept.getParent());
      Files.write(kept, Files.readAllBytes(actual));
      return;
    }
    try (InputStream expected = test.getResourceAsStream(name)) {
      assertThat(expected).as(name).isNotNull();
      assertThat(Files.readString(actual, StandardCharsets.UTF_8))
          .isEqualTo(new String(expected.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}

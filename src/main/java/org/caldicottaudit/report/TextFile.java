package org.caldicottaudit.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** New text files in UTF-8 without a byte order mark. */
public final class TextFile {
  private TextFile() {}

  /**
   * Opens a new file. Half a surrogate pair in a log becomes a question mark rather than the end of
   * the run.
   *
   * @throws IOException also when the file is there already
   */
  public static Writer create(Path file) throws IOException {
    // Not Files.newBufferedWriter: its encoder refuses half a surrogate pair.
    return new BufferedWriter(
        new OutputStreamWriter(
            Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            StandardCharsets.UTF_8),
        1 << 16);
  }
}

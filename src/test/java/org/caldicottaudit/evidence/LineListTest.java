package org.caldicottaudit.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LineListTest {
  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void everyLineOfALongFileComesBack() throws IOException {
    FileDigest long1 = FileDigest.withLines(file("a.csv", "row\r\nä\n\n".repeat(2500)));
    FileDigest open = FileDigest.withLines(file("b.jsonl", "{}\n{\"a\": 1}"));
    Path list = folder.resolve(LineList.FILE_NAME);

    LineList.write(Map.of("a.csv", long1, "b.jsonl", open), list);
    Map<String, int[]> read = LineList.read(list);

    assertThat(read.get("a.csv")).hasSize(7500).isEqualTo(long1.lines());
    assertThat(read.get("b.jsonl")).hasSize(2).isEqualTo(open.lines());
  }

  @Test
  void aLineHasTheStartOfItsSha256() throws IOException {
    FileDigest digest = FileDigest.withLines(file("a.csv", "one\r\ntwo\n"));

    assertThat(digest.lines())
        .containsExactly(
            Integer.parseInt(sha256("one\r").substring(0, 6), 16),
            Integer.parseInt(sha256("two").substring(0, 6), 16));
    assertThat(digest.sha256()).isEqualTo(sha256("one\r\ntwo\n"));
    assertThat(digest.bytes()).isEqualTo(9);
  }

  @Test
  void linesAreFoundWhereverTheBufferEnds() throws IOException {
    String text = ("x".repeat(65_535) + "\n" + "y".repeat(65_536) + "\nz").repeat(2);
    FileDigest digest = FileDigest.withLines(file("a.csv", text));

    assertThat(digest.lines()).hasSize(5);
    assertThat(digest.lines()[2])
        .isEqualTo(Integer.parseInt(sha256("z" + "x".repeat(65_535)).substring(0, 6), 16));
  }

  @Test
  void anEmptyFileHasNoLines() throws IOException {
    assertThat(FileDigest.withLines(file("a.csv", "")).lines()).isEmpty();
  }

  @Test
  void whatIsNoListIsSaid() throws IOException {
    Path list = file(LineList.FILE_NAME, "{\"file\": \"a.csv\", \"digests\": \"?!\"}\n");

    assertThatThrownBy(() -> LineList.read(list)).isInstanceOf(IOException.class);
  }

  private static String sha256(String text) {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
  }
}

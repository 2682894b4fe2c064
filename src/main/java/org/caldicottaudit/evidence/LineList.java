package org.caldicottaudit.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The file {@code lines.jsonl} of a run: a digest of four letters for each line of its line files,
 * a thousand to a row. It stands apart from the manifest, so that the manifest can be sent to
 * somebody without a hint of any row.
 */
public final class LineList {
  public static final String FILE_NAME = "lines.jsonl";

  private static final int PER_ROW = 1000;
  private static final JsonMapper JSON = new JsonMapper();

  private LineList() {}

  /** Whether a file of that name is made of lines. */
  public static boolean covers(String fileName) {
    return !fileName.equals(FILE_NAME)
        && (fileName.endsWith(".csv") || fileName.endsWith(".jsonl"));
  }

  /**
   * Writes the list.
   *
   * @param files by name, in the order to write
   */
  public static void write(Map<String, FileDigest> files, Path list) throws IOException {
    try (Writer out = Files.newBufferedWriter(list, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, FileDigest> file : files.entrySet()) {
        int[] lines = file.getValue().lines();
        for (int from = 0; from < lines.length; from += PER_ROW) {
          out.write(row(file.getKey(), lines, from));
        }
      }
    }
  }

  private static String row(String name, int[] lines, int from) {
    int to = Math.min(lines.length, from + PER_ROW);
    byte[] packed = new byte[3 * (to - from)];
    for (int i = from; i < to; i++) {
      packed[3 * (i - from)] = (byte) (lines[i] >> 16);
      packed[3 * (i - from) + 1] = (byte) (lines[i] >> 8);
      packed[3 * (i - from) + 2] = (byte) lines[i];
    }
    return JSON.createObjectNode()
            .put("file", name)
            .put("line", from + 1)
            .put("digests", Base64.getEncoder().encodeToString(packed))
        + "\n";
  }

  /** The digests of each file's lines; throws when it is no such list. */
  public static Map<String, int[]> read(Path list) throws IOException {
    Map<String, int[]> files = new LinkedHashMap<>();
    try (BufferedReader in = Files.newBufferedReader(list, StandardCharsets.UTF_8)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        JsonNode row = JSON.readTree(line);
        int[] more = unpacked(row.path("digests").asText());
        files.merge(row.path("file").asText(), more, LineList::joined);
      }
    } catch (IllegalArgumentException e) {
      throw new IOException("no list of line digests", e);
    }
    return files;
  }

  private static int[] unpacked(String digests) {
    byte[] packed = Base64.getDecoder().decode(digests);
    int[] lines = new int[packed.length / 3];
    for (int i = 0; i < lines.length; i++) {
      lines[i] =
          ((packed[3 * i] & 0xff) << 16)
              | ((packed[3 * i + 1] & 0xff) << 8)
              | (packed[3 * i + 2] & 0xff);
    }
    return lines;
  }

  private static int[] joined(int[] some, int[] more) {
    int[] all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }
}

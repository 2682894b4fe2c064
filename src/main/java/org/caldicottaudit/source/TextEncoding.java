package org.caldicottaudit.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a text file writes characters as bytes.
 *
 * @param markBytes length of its byte order mark; 0 without one
 * @param mixed whether single lines may be written in UTF-8, though the file isn't
 * @param warning how it was recognised where that is a guess; empty when it is certain
 */
record TextEncoding(Charset charset, int markBytes, boolean mixed, String warning) {
  /** Stands for bytes that are no character: a code point that no text can hold. */
  static final char UNDECODABLE = '\uFFFF';

  private static final int HEAD = 4096;
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private TextEncoding(Charset charset, int markBytes, String warning) {
    this(charset, markBytes, false, warning);
  }

  static TextEncoding of(Path path) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(path)) {
      head = in.readNBytes(HEAD);
    }
    TextEncoding marked = byMark(head);
    if (marked != null) {
      return marked;
    }
    TextEncoding wide = byZeros(head);
    return wide != null ? wide : byContent(path);
  }

  /** Reads the characters of a stream that stands at its first byte. */
  Reader reader(InputStream in) throws IOException {
    in.skipNBytes(markBytes);
    return new InputStreamReader(
        in,
        charset
            .newDecoder()
            .replaceWith(String.valueOf(UNDECODABLE))
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE));
  }

  String name() {
    return charset.name();
  }

  /** Whether its bytes leave no doubt. */
  boolean certain() {
    return warning.isEmpty();
  }

  private static @Nullable TextEncoding byMark(byte[] head) {
    // UTF-32LE first: its mark starts with that of UTF-16LE.
    if (starts(head, 0xFF, 0xFE, 0, 0)) {
      return new TextEncoding(Charset.forName("UTF-32LE"), 4, "");
    }
    if (starts(head, 0, 0, 0xFE, 0xFF)) {
      return new TextEncoding(Charset.forName("UTF-32BE"), 4, "");
    }
    if (starts(head, 0xEF, 0xBB, 0xBF)) {
      return new TextEncoding(StandardCharsets.UTF_8, 3, "");
    }
    if (starts(head, 0xFF, 0xFE)) {
      return new TextEncoding(StandardCharsets.UTF_16LE, 2, "");
    }
    if (starts(head, 0xFE, 0xFF)) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 2, "");
    }
    return null;
  }

  /**
   * Text of mostly Latin letters in UTF-16 has a zero in every other byte, in UTF-32 three of four.
   */
  private static @Nullable TextEncoding byZeros(byte[] head) {
    int[] zeros = new int[4];
    for (int i = 0; i < head.length; i++) {
      zeros[i % 4] += head[i] == 0 ? 1 : 0;
    }
    int all = head.length / 4;
    boolean[] most = new boolean[4];
    boolean[] few = new boolean[4];
    for (int i = 0; i < 4; i++) {
      most[i] = zeros[i] > all / 2;
      few[i] = zeros[i] < all / 10 + 1;
    }
    if (few[0] && most[1] && most[2] && most[3]) {
      return guess("UTF-32LE");
    }
    if (most[0] && most[1] && most[2] && few[3]) {
      return guess("UTF-32BE");
    }
    if (few[0] && most[1] && few[2] && most[3]) {
      return guess("UTF-16LE");
    }
    return most[0] && few[1] && most[2] && few[3] ? guess("UTF-16BE") : null;
  }

  private static TextEncoding guess(String name) {
    return new TextEncoding(Charset.forName(name), 0, guessed(name));
  }

  private static String guessed(String name) {
    return "The file doesn't name its encoding; its bytes look like %s and were read so."
        .formatted(name);
  }

  private static TextEncoding byContent(Path path) throws IOException {
    Utf8Census census = new Utf8Census();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        census.add(buffer, n);
      }
    }
    if (census.broken() == 0) {
      return new TextEncoding(StandardCharsets.UTF_8, 0, "");
    }
    if (census.wellFormed() >= census.broken()) {
      return new TextEncoding(
          StandardCharsets.UTF_8,
          0,
          "The file is UTF-8 but some of its bytes are damaged; rows with such bytes are quarantined.");
    }
    return new TextEncoding(
        WINDOWS,
        0,
        census.wellFormed() > 0,
        "The file doesn't name its encoding and isn't UTF-8; windows-1252 was guessed. Check letters with accents.");
  }

  /**
   * Whether a text of a mixed file has letters that are as likely UTF-8, which would read quite
   * differently.
   */
  boolean doubtful(String text) {
    if (!mixed || text.chars().allMatch(c -> c < 0x80)) {
      return false;
    }
    byte[] bytes = text.getBytes(charset);
    Utf8Census census = new Utf8Census();
    census.add(bytes, bytes.length);
    return census.wellFormed() > 0 && census.broken() == 0;
  }

  private static boolean starts(byte[] head, int... mark) {
    if (head.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((head[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}

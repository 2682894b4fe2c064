package org.caldicottaudit.policy.opa;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Keeps the first thousand bytes that a process prints and drains the rest, lest it should block.
 */
final class LastWords {
  private static final int KEPT = 1000;

  private final byte[] kept = new byte[KEPT];
  private int length;

  private LastWords() {}

  static LastWords of(InputStream stream) {
    LastWords words = new LastWords();
    Thread drain = new Thread(() -> words.drain(stream), "local-opa-output");
    drain.setDaemon(true);
    drain.start();
    return words;
  }

  private void drain(InputStream stream) {
    byte[] chunk = new byte[KEPT];
    try (stream) {
      for (int read = stream.read(chunk); read >= 0; read = stream.read(chunk)) {
        keep(chunk, read);
      }
    } catch (IOException e) {
      keep(new byte[0], 0); // The process is gone, and what it said is kept.
    }
  }

  private synchronized void keep(byte[] chunk, int read) {
    int taken = Math.min(read, KEPT - length);
    System.arraycopy(chunk, 0, kept, length, taken);
    length += taken;
  }

  /** What it said, on one line. */
  synchronized String text() {
    String text = new String(kept, 0, length, StandardCharsets.UTF_8);
    return text.isBlank() ? "it said nothing" : text.strip().replaceAll("\\s+", " ");
  }
}

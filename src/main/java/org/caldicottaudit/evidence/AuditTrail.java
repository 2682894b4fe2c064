package org.caldicottaudit.evidence;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An audit log read from its beginning.
 *
 * @param entries as they stand, up to the first that is wrong
 * @param fault what is wrong with that one, as a sentence; empty when the chain is whole
 */
public record AuditTrail(List<AuditEntry> entries, Optional<String> fault) {
  public AuditTrail {
    entries = List.copyOf(entries);
  }

  /**
   * Reads a log and checks its chain; one that isn't there has no entries.
   *
   * @throws EvidenceException when it can't be read
   */
  public static AuditTrail of(Path file) {
    if (!Files.exists(file)) {
      return new AuditTrail(List.of(), Optional.empty());
    }
    // A letter that is no UTF-8 must not stop the check: it is what the check is for.
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      return read(in, file);
    } catch (IOException e) {
      throw new EvidenceException(
          "The audit log " + file + " can't be read: check that you may read it.", e);
    }
  }

  private static AuditTrail read(BufferedReader in, Path file) throws IOException {
    List<AuditEntry> entries = new ArrayList<>();
    AuditEntry last = AuditEntry.BEFORE_THE_FIRST;
    for (String raw = in.readLine(); raw != null; raw = in.readLine()) {
      String line = new String(raw.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
      Optional<AuditEntry> entry = AuditEntry.read(line);
      Optional<String> wrong = wrong(last, entry, file);
      if (wrong.isPresent()) {
        return new AuditTrail(entries, wrong);
      }
      last = entry.orElseThrow();
      entries.add(last);
    }
    return new AuditTrail(entries, Optional.empty());
  }

  private static Optional<String> wrong(AuditEntry last, Optional<AuditEntry> entry, Path file) {
    long line = last.seq() + 1;
    String where = "Line %,d of the audit log %s ".formatted(line, file);
    if (entry.isEmpty()) {
      return Optional.of(where + "is no entry: it was damaged.");
    }
    AuditEntry next = entry.get();
    if (!next.isWhole()) {
      return Optional.of(where + "was changed.");
    }
    if (next.seq() != line) {
      return Optional.of(
          where
              + "is entry %,d, but entry %,d was expected: entries were removed, or their order was changed."
                  .formatted(next.seq(), line));
    }
    return next.previous().equals(last.hash())
        ? Optional.empty()
        : Optional.of(where + "does not continue the line before: one of them was replaced.");
  }

  /** The entry of that number, if it is there and the chain is whole up to it. */
  public Optional<AuditEntry> entry(long seq) {
    return seq >= 1 && seq <= entries.size()
        ? Optional.of(entries.get((int) seq - 1))
        : Optional.empty();
  }

  /** What names the log: the hash of its first entry; empty when it has none. */
  public Optional<String> origin() {
    return entries.stream().findFirst().map(AuditEntry::hash);
  }
}

package org.caldicottaudit.evidence;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * What this program did on this computer, one JSON object a line: each entry has a number, the hash
 * of the entry before and its own, so that a change, a gap or another order shows. Entries are only
 * ever added; several programs may add at once.
 */
public final class AuditLog {
  private static final int LONGEST_ENTRY = 1 << 20;
  private static final Object IN_THIS_PROGRAM = new Object();

  private final Path file;

  public AuditLog(Path file) {
    this.file = file;
  }

  public Path file() {
    return file;
  }

  /**
   * Adds an entry and makes sure that it is on the disk.
   *
   * @param event what happened, with the time
   * @throws EvidenceException when the log can't be written, or is damaged at its end
   */
  public Receipt append(ObjectNode event) {
    // Locks on files are held against other programs only.
    synchronized (IN_THIS_PROGRAM) {
      try {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
          Files.createDirectories(folder);
        }
        return appendLocked(event);
      } catch (IOException e) {
        throw new EvidenceException(
            "The audit log "
                + file
                + " can't be written. Name another place for it and the key with the variable"
                + " CALDICOTT_KEY.",
            e);
      }
    }
  }

  private Receipt appendLocked(ObjectNode event) throws IOException {
    Set<StandardOpenOption> options =
        Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try (FileChannel channel = FileChannel.open(file, options, OwnerOnly.attributes(file))) {
      channel.lock(); // until the channel is closed
      AuditEntry last = last(channel);
      AuditEntry next = last.next(event);
      channel.position(channel.size());
      ByteBuffer line = ByteBuffer.wrap((next.line() + "\n").getBytes(StandardCharsets.UTF_8));
      while (line.hasRemaining()) {
        channel.write(line);
      }
      channel.force(true);
      return new Receipt(origin(channel), next.seq(), next.hash());
    }
  }

  private AuditEntry last(FileChannel channel) throws IOException {
    if (channel.size() == 0) {
      return AuditEntry.BEFORE_THE_FIRST;
    }
    int length = (int) Math.min(channel.size(), LONGEST_ENTRY);
    String end = text(channel, channel.size() - length, length);
    int begin = end.lastIndexOf('\n', end.length() - 2) + 1;
    return AuditEntry.read(end.substring(begin).stripTrailing())
        .filter(entry -> end.endsWith("\n") && entry.isWhole())
        .orElseThrow(
            () ->
                new EvidenceException(
                    "The last entry of the audit log "
                        + file
                        + " is damaged. Keep that file, give it another name and run again: a new"
                        + " log begins."));
  }

  /** The hash of the first entry, which names the log. */
  private String origin(FileChannel channel) throws IOException {
    String start = text(channel, 0, (int) Math.min(channel.size(), LONGEST_ENTRY));
    return AuditEntry.read(start.substring(0, start.indexOf('\n')))
        .map(AuditEntry::hash)
        .orElse("");
  }

  private static String text(FileChannel channel, long from, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    int read = 0;
    while (bytes.hasRemaining() && read >= 0) {
      read = channel.read(bytes, from + bytes.position());
    }
    return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
  }
}

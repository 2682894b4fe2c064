package org.caldicottaudit.store;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A file for rows that the heap has no room for. They are personal data: only the owner can read
 * the file, and it goes as soon as it is closed or the program ends in whatever way. Where the
 * system allows, it has no name from the beginning, so that not even a killed program leaves it.
 */
final class SpillFile implements Closeable {
  private static final Set<StandardOpenOption> OPTIONS =
      Set.of(
          StandardOpenOption.CREATE_NEW,
          StandardOpenOption.READ,
          StandardOpenOption.WRITE,
          StandardOpenOption.DELETE_ON_CLOSE);

  private final FileChannel channel;

  private SpillFile(FileChannel channel) {
    this.channel = channel;
  }

  static SpillFile in(Path folder) throws IOException {
    Path free = Files.createTempFile(folder, "rows-", ".tmp", ownerOnly());
    Files.delete(free);
    return new SpillFile(FileChannel.open(free, OPTIONS, ownerOnly()));
  }

  private static FileAttribute<?>[] ownerOnly() {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  void write(byte[] bytes, int length, long position) throws IOException {
    ByteBuffer rest = ByteBuffer.wrap(bytes, 0, length);
    for (long to = position; rest.hasRemaining(); ) {
      to += channel.write(rest, to);
    }
  }

  /** Fills the bytes, or as many as the file has from there. */
  void read(byte[] bytes, long position) throws IOException {
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    while (rest.hasRemaining()) {
      int read = channel.read(rest, position + rest.position());
      if (read < 0) {
        throw new EOFException("a spilled row lies beyond the end of its file");
      }
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}

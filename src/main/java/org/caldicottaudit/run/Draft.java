package org.caldicottaudit.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The hidden folder beside the place of a run, in which the run is written: a lock that is held as
 * long as its program lives, the run, and for a moment the run that it replaces.
 */
final class Draft {
  private static final String LOCK = "lock";
  private static final String OLD = "replaced-";
  private static final String ROWS = "rows-";

  /** A program that writes into the folder while it is deleted can put a file back. */
  private static final int ATTEMPTS_TO_DELETE = 20;

  private final Path folder;
  private final FileChannel lock;
  private final Path run;

  private Draft(Path folder, FileChannel lock, Path run) {
    this.folder = folder;
    this.lock = lock;
    this.run = run;
  }

  /** Makes one, readable by its owner only, and removes those that killed programs have left. */
  static Draft make(Path target) throws IOException {
    Path parent =
        Objects.requireNonNull(target.toAbsolutePath().getParent(), "a run has a parent folder");
    Files.createDirectories(parent);
    removeAbandoned(parent, target);
    Path folder = Files.createTempDirectory(parent, prefix(target));
    try {
      FileChannel lock = locked(folder.resolve(LOCK));
      return new Draft(folder, lock, Files.createTempDirectory(folder, "run-"));
    } catch (IOException e) {
      delete(folder);
      throw e;
    }
  }

  private static FileChannel locked(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try {
      channel.lock();
    } catch (IOException e) {
      // Some network shares know no locks; then nobody removes what a killed program has left.
    }
    return channel;
  }

  private static String prefix(Path target) {
    return "." + target.getFileName() + "-";
  }

  /** Where the run is written. */
  Path run() {
    return run;
  }

  /** Makes a folder for what the work on the run has no room for in memory; no part of the run. */
  Path rows() throws IOException {
    return Files.createTempDirectory(folder, ROWS);
  }

  /** A place for what stood at the final place, one for each attempt to take it. */
  Path old(int attempt) {
    return folder.resolve(OLD + attempt);
  }

  /** Removes it with all that is still in it. */
  void delete() throws IOException {
    lock.close();
    delete(folder);
  }

  private static void removeAbandoned(Path parent, Path target) throws IOException {
    try (DirectoryStream<Path> all =
        Files.newDirectoryStream(parent, path -> isDraft(path, target))) {
      for (Path folder : all) {
        if (abandoned(folder)) {
          putBack(folder, target);
          delete(folder);
        }
      }
    }
  }

  /** Drafts are told from other hidden folders by their lock. */
  private static boolean isDraft(Path folder, Path target) {
    return folder.getFileName().toString().startsWith(prefix(target))
        && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
        && Files.isRegularFile(folder.resolve(LOCK), LinkOption.NOFOLLOW_LINKS);
  }

  /** Whether it is a draft of any run whose program has ended. */
  static boolean isLeftover(Path folder) {
    return folder.getFileName().toString().matches("\\..+-\\d+")
        && Files.isRegularFile(folder.resolve(LOCK), LinkOption.NOFOLLOW_LINKS)
        && abandoned(folder);
  }

  /** The system takes the lock from a program that ends, however it ends. */
  private static boolean abandoned(Path folder) {
    try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock != null && hasRun(folder);
    } catch (IOException | OverlappingFileLockException e) {
      return false;
    }
  }

  /** A draft without a run in it is only just being made, and not locked yet. */
  private static boolean hasRun(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.count() > 1;
    }
  }

  /** A program killed between its two renames has left the earlier run in its draft. */
  private static void putBack(Path folder, Path target) throws IOException {
    try (DirectoryStream<Path> replaced = Files.newDirectoryStream(folder, OLD + "*")) {
      for (Path old : replaced) {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
          move(old, target);
        }
      }
    }
  }

  static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to);
    }
  }

  private static void delete(Path folder) throws IOException {
    for (int attempt = 1; Files.exists(folder, LinkOption.NOFOLLOW_LINKS); attempt++) {
      try {
        deleteOnce(folder);
      } catch (IOException e) {
        if (attempt == ATTEMPTS_TO_DELETE) {
          throw e;
        }
      }
    }
  }

  /** The lock goes last, so that what can't be deleted now is known for a draft later. */
  private static void deleteOnce(Path folder) throws IOException {
    try (DirectoryStream<Path> held =
        Files.newDirectoryStream(folder, path -> !path.endsWith(LOCK))) {
      for (Path path : held) {
        deleteAll(path);
      }
    }
    deleteAll(folder);
  }

  static void deleteAll(Path fileOrFolder) throws IOException {
    Files.walkFileTree(
        fileOrFolder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            if (failure instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw failure;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
              throws IOException {
            Files.deleteIfExists(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}

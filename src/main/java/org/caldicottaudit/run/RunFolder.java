package org.caldicottaudit.run;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a run while it is written: a hidden one beside its final place, which takes that
 * place by renaming when everything is in it. A run is there whole or not at all.
 */
final class RunFolder implements AutoCloseable {
  private final Path target;
  private final Path draft;
  private final Thread cleaner = new Thread(this::discard, "discard-unfinished-run");
  private boolean published;

  private RunFolder(Path target, Path draft) {
    this.target = target;
    this.draft = draft;
    Runtime.getRuntime().addShutdownHook(cleaner);
  }

  /**
   * Prepares a place to write, so that one that can't be written is found before the work begins.
   *
   * @throws RunException when it can't be written, or holds something that is not a run
   */
  static RunFolder open(Path wanted) {
    Path target = wanted.toAbsolutePath().normalize();
    refuseForeign(target);
    Path parent = Objects.requireNonNull(target.getParent(), "a run has a parent folder");
    try {
      Files.createDirectories(parent);
      return new RunFolder(
          target, Files.createTempDirectory(parent, "." + target.getFileName() + "-"));
    } catch (IOException e) {
      throw new RunException(
          "The reports can't be written to "
              + target
              + ": the folder "
              + parent
              + " can't be written. Give another place with --out.",
          e);
    }
  }

  private static void refuseForeign(Path target) {
    if (Files.isSymbolicLink(target)
        || (Files.exists(target) && !Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS))) {
      throw new RunException(
          "The reports can't be written to "
              + target
              + ": something that is no folder is already there. Give another place with --out.");
    }
    if (Files.isDirectory(target)
        && !isEmpty(target)
        && !Files.exists(target.resolve(Manifest.FILE_NAME))) {
      throw new RunException(
          "The reports can't be written to "
              + target
              + ": that folder holds files that are not a run of this program, and a run replaces its folder as a whole. Give another place with --out.");
    }
  }

  private static boolean isEmpty(Path folder) {
    try (var files = Files.list(folder)) {
      return files.findAny().isEmpty();
    } catch (IOException e) {
      throw new RunException(
          "The folder " + folder + " can't be read. Give another place with --out.", e);
    }
  }

  /** The final place. */
  Path target() {
    return target;
  }

  /** The file of that name while the run is written. */
  Path file(String name) {
    return draft.resolve(name);
  }

  /** The run that stands at the final place now, if there is one. */
  @Nullable Path previous() {
    return Files.exists(target.resolve(Manifest.FILE_NAME)) ? target : null;
  }

  /**
   * Puts the finished run in its place; a run that was there before is removed.
   *
   * @throws RunException when that can't be done; the earlier run is then still there
   */
  void publish() {
    Path old = draft.resolveSibling(draft.getFileName() + ".old");
    try {
      boolean replaces = Files.exists(target);
      if (replaces) {
        move(target, old);
      }
      try {
        move(draft, target);
      } catch (IOException e) {
        if (replaces) {
          move(old, target);
        }
        throw e;
      }
      published = true;
      if (replaces) {
        delete(old);
      }
    } catch (IOException e) {
      throw new RunException(
          "The finished reports can't be put into "
              + target
              + ". Close any of its files that are open in Excel or a browser and run again.",
          e);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to);
    }
  }

  /** Removes what was written unless it was published. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(cleaner);
    } catch (IllegalStateException e) {
      return; // the machine is going down and the hook does the work
    }
    discard();
  }

  private void discard() {
    if (!published) {
      try {
        delete(draft);
      } catch (IOException e) {
        // Nothing can be told to anybody any more; the folder's name says what it is.
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}

package org.caldicottaudit.run;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.caldicottaudit.store.Memory;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a run while it is written: a hidden one beside its final place, which takes that
 * place by renaming when everything is in it. A run is there whole or not at all.
 */
final class RunFolder implements AutoCloseable {
  /** Other audits may put their runs into the same place at the same moment; the last one stays. */
  private static final int ATTEMPTS_TO_PUBLISH = 100;

  private enum State {
    UNFINISHED,
    PUBLISHED,
    DISCARDED
  }

  private final Path target;
  private final Draft draft;
  private final Runnable interrupted;
  private final Thread cleaner = new Thread(this::interrupt, "discard-unfinished-run");
  private State state = State.UNFINISHED;

  private RunFolder(Path target, Draft draft, Runnable interrupted) {
    this.target = target;
    this.draft = draft;
    this.interrupted = interrupted;
    Runtime.getRuntime().addShutdownHook(cleaner);
  }

  /**
   * Prepares a place to write, so that one that can't be written is found before the work begins.
   *
   * @param interrupted called when the program is told to end before the run is published
   * @throws RunException when it can't be written, or holds something that is not a run
   */
  static RunFolder open(Path wanted, Runnable interrupted) {
    Path target = wanted.toAbsolutePath().normalize();
    try {
      refuseToReplaceWhatIsNoRun(target);
      return new RunFolder(target, Draft.make(target), interrupted);
    } catch (IOException e) {
      throw new RunException(
          "The reports can't be written to "
              + target
              + ": the folder "
              + target.getParent()
              + " can't be written. Give another place with --out.",
          e);
    }
  }

  private static void refuseToReplaceWhatIsNoRun(Path target) throws IOException {
    Optional<String> reason = EarlierRun.reasonToKeep(target);
    if (target.getParent() == null || reason.isPresent()) {
      throw new RunException(
          "The reports can't be written to "
              + target
              + ": "
              + reason.orElse("it is no folder of its own")
              + ". Give another place with --out.");
    }
  }

  /** The final place. */
  Path target() {
    return target;
  }

  /** The file of that name while the run is written. */
  Path file(String name) {
    return draft.run().resolve(name);
  }

  /**
   * Memory for rows, with a folder beside the unfinished run for those that the heap has no room
   * for: readable by the owner only, and removed as the unfinished run would be.
   *
   * @throws RunException when it can't be made
   */
  Memory memory() {
    try {
      return Memory.of(draft.rows());
    } catch (IOException e) {
      throw noRoom(e);
    }
  }

  /** The sentence for rows that neither the heap nor the disk has room for. */
  RunException noRoom(Exception failure) {
    return new RunException(
        "The logs are too large for the memory of the program, and their rows can't be kept beside "
            + target
            + " meanwhile: "
            + (failure.getMessage() == null ? "the disk refused it" : failure.getMessage())
            + ". Nothing was published. Free some space, give another place with --out, or give"
            + " Java more memory, such as CALDICOTT_JAVA_OPTS=-Xmx4g.",
        failure);
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
  synchronized void publish() {
    if (state == State.DISCARDED) {
      throw new RunException("Interrupted; nothing was published.");
    }
    try {
      refuseToReplaceWhatIsNoRun(target);
      replace();
      state = State.PUBLISHED;
    } catch (IOException e) {
      throw new RunException(
          "The finished reports can't be put into "
              + target
              + ". Close any of its files that are open in Excel or a browser and run again.",
          e);
    }
  }

  private void replace() throws IOException {
    for (int attempt = 1; ; attempt++) {
      Path old = draft.old(attempt);
      boolean replaces = Files.exists(target, LinkOption.NOFOLLOW_LINKS);
      try {
        if (replaces) {
          Draft.move(target, old);
        }
        Draft.move(draft.run(), target);
        return;
      } catch (FileSystemException e) {
        if (Files.exists(old) && !Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
          Draft.move(old, target);
        }
        if (attempt == ATTEMPTS_TO_PUBLISH) {
          throw e;
        }
      }
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

  private synchronized void interrupt() {
    if (state == State.UNFINISHED) {
      interrupted.run();
    }
    discard();
  }

  private synchronized void discard() {
    if (state == State.UNFINISHED) {
      state = State.DISCARDED;
    }
    try {
      draft.delete();
    } catch (IOException e) {
      // Nothing can be told to anybody any more; the next run into this place removes the rest.
    }
  }
}

package org.caldicottaudit.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.caldicottaudit.evidence.Sha256;

/** A run that is due: what of its folder is the program's own, and what is somebody's work. */
final class PurgedRun {
  private PurgedRun() {}

  /** Why a person may still want it, as a part of a sentence; empty when nobody touched it. */
  static Optional<String> workOfSomebody(Path folder, Statement statement) throws IOException {
    Map<String, String> written = written(statement);
    for (Path file : files(folder)) {
      String name = String.valueOf(file.getFileName());
      String digest = written.get(name);
      if (Manifest.EVIDENCE.contains(name) || EarlierRun.isOfTheSystem(name)) {
        continue;
      }
      if (digest == null || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        return Optional.of("it holds " + name + ", which somebody has put there");
      }
      if (!digest.equals(Sha256.of(file))) {
        return Optional.of(name + " was edited after the audit");
      }
    }
    return Optional.empty();
  }

  /**
   * Removes the files of the run, its manifest last, so that a run of which only a part could be
   * removed is known as one the next time; and the folder, unless something else is in it.
   *
   * @return the names of what is left
   */
  static List<String> remove(Path folder, Statement statement) throws IOException {
    Map<String, String> written = written(statement);
    List<String> left = new ArrayList<>();
    for (Path file : files(folder)) {
      String name = String.valueOf(file.getFileName());
      boolean ours =
          written.containsKey(name)
              || Manifest.EVIDENCE.contains(name)
              || EarlierRun.isOfTheSystem(name);
      if (!ours || Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
        left.add(name);
      } else if (!name.equals(Manifest.FILE_NAME)) {
        Files.delete(file);
      }
    }
    Files.delete(folder.resolve(Manifest.FILE_NAME));
    if (left.isEmpty()) {
      Files.delete(folder);
    }
    return left;
  }

  private static Map<String, String> written(Statement statement) {
    Map<String, String> written = new HashMap<>();
    statement.subjects().forEach(subject -> written.put(subject.name(), subject.sha256()));
    return written;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}

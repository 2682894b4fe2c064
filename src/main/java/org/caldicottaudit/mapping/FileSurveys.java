package org.caldicottaudit.mapping;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caldicottaudit.source.SourceException;

/**
 * Looks at all files before a row of any is read, so that a user learns at once of all that can't
 * be used.
 */
final class FileSurveys {
  private final List<FileImport> files = new ArrayList<>();

  /** By the number of the path, so that they are told in the order of the files. */
  private final SortedMap<Integer, SourceException> refusals = new TreeMap<>();

  private FileSurveys() {}

  /**
   * The files, each with its plan.
   *
   * @throws SourceException when some can't be used; names all of them
   */
  static List<FileImport> of(
      List<Path> paths, List<Profile> profiles, ImportOptions options, ImportProgress progress) {
    FileSurveys surveys = new FileSurveys();
    SortedMap<Integer, FileImport> unproved = new TreeMap<>();
    for (int i = 0; i < paths.size(); i++) {
      surveys.survey(i, paths.get(i), profiles, options, progress, unproved);
    }
    surveys.lend(unproved);
    if (!surveys.refusals.isEmpty()) {
      throw together(List.copyOf(surveys.refusals.values()));
    }
    return surveys.files;
  }

  private void survey(
      int number,
      Path path,
      List<Profile> profiles,
      ImportOptions options,
      ImportProgress progress,
      SortedMap<Integer, FileImport> unproved) {
    try {
      FileImport file = new FileImport(path, profiles, options, progress);
      files.add(file);
      refusal(file::survey)
          .ifPresent(
              sentence -> {
                refusals.put(number, sentence);
                if (file.isUnproved()) {
                  unproved.put(number, file);
                }
              });
    } catch (SourceException e) {
      refusals.put(number, e);
    }
  }

  /** A small table of a folder is written as the others of the folder are. */
  private void lend(SortedMap<Integer, FileImport> unproved) {
    ProvedOrders proved = new ProvedOrders();
    files.forEach(file -> proved.addAll(file.proved()));
    Optional<ProvedOrders.Proof> lent = proved.unanimous();
    if (lent.isEmpty()) {
      return;
    }
    unproved.forEach(
        (number, file) ->
            refusal(() -> file.survey(lent.get()))
                .ifPresentOrElse(
                    sentence -> refusals.put(number, sentence), () -> refusals.remove(number)));
  }

  private static Optional<SourceException> refusal(Runnable survey) {
    try {
      survey.run();
      return Optional.empty();
    } catch (SourceException e) {
      return Optional.of(e);
    }
  }

  private static SourceException together(List<SourceException> refusals) {
    if (refusals.size() == 1) {
      return refusals.get(0);
    }
    StringBuilder sentences = new StringBuilder(refusals.size() + " files can't be used.");
    for (int i = 0; i < refusals.size(); i++) {
      sentences.append(" (%d) %s".formatted(i + 1, refusals.get(i).getMessage()));
    }
    return new SourceException(sentences.toString(), refusals.get(0));
  }
}

package org.caldicottaudit.mapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.caldicottaudit.event.LogReading;
import org.caldicottaudit.event.LogSource;
import org.caldicottaudit.event.QuarantinedRow;
import org.caldicottaudit.source.SourceException;

/**
 * Reads exported logs and the tables that go with them: recognises each by its headings, hands the
 * rows of logs on and lists the rows that can't be understood.
 */
public final class LogImporter {
  static final Comparator<LogReading> BY_PLACE =
      Comparator.comparing((LogReading reading) -> reading.source().file())
          .thenComparing(reading -> reading.source().sheet());

  private final ImportOptions options;

  public LogImporter(ImportOptions options) {
    this.options = options;
  }

  /**
   * Reads files, and of folders all files that are logs by their type, though none of folders in
   * them.
   *
   * @throws SourceException when a file can't be read or recognised; rows that the sink has taken
   *     by then must not be published
   */
  public Imported read(List<Path> filesOrFolders, RecordSink sink, ImportProgress progress) {
    return read(filesOrFolders, name -> true, sink, progress);
  }

  /**
   * The same, though only files of wanted names are read.
   *
   * @param wanted asked the name of each file, without its folder
   */
  public Imported read(
      List<Path> filesOrFolders,
      Predicate<String> wanted,
      RecordSink sink,
      ImportProgress progress) {
    InputFiles files = InputFiles.of(filesOrFolders);
    Mappings mappings = Mappings.read(options.mappings(), files.mappings());
    List<Profile> profiles = mappings.before(Profiles.shipped());
    List<LogReading> readings = new ArrayList<>();
    List<QuarantinedRow> quarantine = new ArrayList<>();
    ReferenceRows references = new ReferenceRows();
    List<Path> logs =
        DuplicateFiles.withoutCopies(files.logs()).stream()
            .filter(path -> wanted.test(String.valueOf(path.getFileName())))
            .toList();
    refuseSameNames(logs);
    for (FileImport file : FileSurveys.of(logs, profiles, options, progress)) {
      readings.addAll(file.read(sink, references, quarantine::add));
    }
    DuplicateFiles.tell(readings);
    readings.addAll(mappings.readings(readings));
    files.others().forEach(path -> readings.add(notALog(path)));
    readings.sort(BY_PLACE);
    quarantine.sort(Comparator.naturalOrder());
    return new Imported(readings, quarantine, references.tables());
  }

  /** A place names its file without the folder, so two files of one name couldn't be told apart. */
  private static void refuseSameNames(List<Path> paths) {
    for (int i = 1; i < paths.size(); i++) {
      if (paths.get(i).getFileName().equals(paths.get(i - 1).getFileName())) {
        throw new SourceException(
            "Two files are called %s: %s and %s. Rename one, so that findings can say which they mean."
                .formatted(paths.get(i).getFileName(), paths.get(i - 1), paths.get(i)));
      }
    }
  }

  private static LogReading notALog(Path path) {
    return new LogReading(
        new LogSource(path.getFileName().toString(), "", "", Set.of()),
        "not a log",
        "",
        "",
        0,
        Map.of(),
        List.of(
            "The file was not read: logs are .csv, .txt, .tsv, .log, .xlsx, .xlsm or .xls files."),
        0,
        0,
        0,
        0,
        size(path),
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static long size(Path path) {
    try {
      return Files.size(path);
    } catch (IOException e) {
      throw new SourceException(
          "%s can't be opened. Check that you may read it.".formatted(path), e);
    }
  }
}

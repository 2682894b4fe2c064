package org.caldicottaudit.mapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.caldicottaudit.source.SourceException;

/**
 * The files that an import reads.
 *
 * @param logs in order of their name
 * @param others files of a folder that can't be logs by their type, in order of their name
 * @param mappings mapping files of folders {@code mappings} beside the logs, in order of their name
 */
record InputFiles(List<Path> logs, List<Path> others, List<Path> mappings) {
  private static final String MAPPINGS = "mappings";
  private static final Set<String> MAPPING = Set.of("yaml", "yml");
  private static final Set<String> LOGS =
      Set.of("csv", "txt", "tsv", "ssv", "psv", "log", "xlsx", "xlsm", "xls");

  /**
   * Types that are read, or refused with better advice, when they are named; in a folder they are
   * as likely to be something else.
   */
  private static final Set<String> WHEN_NAMED =
      Set.of(
          "dat", "xml", "htm", "html", "mht", "xlsb", "xlt", "xltx", "xlam", "ods", "doc", "docx",
          "rtf", "pdf", "zip");

  private static final Set<String> SILENT = Set.of("md", "yaml", "yml", "ini", "db", "lnk", "url");
  private static final Comparator<Path> BY_NAME =
      Comparator.comparing((Path path) -> path.getFileName().toString())
          .thenComparing(Path::toString);

  /**
   * Looks into folders, though not into folders in them.
   *
   * @throws SourceException when a file is named that can't be a log, or nothing is found at all
   */
  static InputFiles of(List<Path> filesOrFolders) {
    List<Path> logs = new ArrayList<>();
    List<Path> others = new ArrayList<>();
    List<Path> mappings = new ArrayList<>();
    for (Path path : filesOrFolders) {
      if (Files.isDirectory(path)) {
        folder(path, logs, others);
        mappings(path.resolve(MAPPINGS), mappings);
      } else {
        logs.add(named(path));
        mappings(path.resolveSibling(MAPPINGS), mappings);
      }
    }
    if (logs.isEmpty()) {
      throw new SourceException(
          "There is no log in %s. Put the exported logs there as .csv, .txt, .tsv, .log, .xlsx, .xlsm or .xls files."
              .formatted(filesOrFolders.isEmpty() ? "what was given" : filesOrFolders.get(0)));
    }
    return new InputFiles(once(logs), once(others), once(mappings));
  }

  /** However often and by whatever way a file was named. */
  static List<Path> once(List<Path> paths) {
    Map<Path, Path> byPlace = new LinkedHashMap<>();
    paths.forEach(path -> byPlace.putIfAbsent(place(path), path));
    return byPlace.values().stream().sorted(BY_NAME).toList();
  }

  private static Path place(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path; // opening it will say what is wrong
    }
  }

  private static Path named(Path path) {
    if (Files.exists(path) && !LOGS.contains(type(path)) && !WHEN_NAMED.contains(type(path))) {
      throw new SourceException(
          "%s is no log that can be read. Give .csv, .txt, .tsv, .log, .xlsx, .xlsm or .xls files, or a folder of them."
              .formatted(path));
    }
    return path;
  }

  private static void folder(Path folder, List<Path> logs, List<Path> others) {
    for (Path file : files(folder)) {
      if (LOGS.contains(type(file))) {
        logs.add(file);
      } else if (!SILENT.contains(type(file))) {
        others.add(file);
      }
    }
  }

  private static void mappings(Path folder, List<Path> mappings) {
    if (Files.isDirectory(folder)) {
      files(folder).stream().filter(file -> MAPPING.contains(type(file))).forEach(mappings::add);
    }
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> Files.isRegularFile(file) && !hidden(file)).toList();
    } catch (IOException e) {
      throw new SourceException(
          "The folder %s can't be read. Check that you may read it.".formatted(folder), e);
    }
  }

  /** Files of the system, of an open Excel, and those that explain a folder. */
  private static boolean hidden(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith(".")
        || name.startsWith("~$")
        || name.toUpperCase(Locale.ROOT).startsWith("README")
        || name.toUpperCase(Locale.ROOT).startsWith("LICENSE");
  }

  private static String type(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}

package org.caldicottaudit.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.caldicottaudit.mapping.DateOrder;
import org.caldicottaudit.mapping.ImportOptions;

/** A run as it lies in its folder: what it was asked and what it found. */
record PublishedRun(Path folder, JsonNode manifest) {
  private static final JsonMapper JSON = new JsonMapper();

  /**
   * The run of that folder.
   *
   * @throws RunException when there is none
   */
  static PublishedRun in(Path folder) {
    Path file = folder.resolve(Manifest.FILE_NAME);
    if (!Files.isRegularFile(file)) {
      throw new RunException(
          "There is no run in " + folder + ": give the folder that an audit has written.");
    }
    return new PublishedRun(folder, tree(file));
  }

  /**
   * The newest run of a folder of runs.
   *
   * @throws RunException when it holds none
   */
  static PublishedRun newestIn(Path runs) {
    try (Stream<Path> folders = Files.isDirectory(runs) ? Files.list(runs) : Stream.empty()) {
      return folders
          .filter(folder -> Files.isRegularFile(folder.resolve(Manifest.FILE_NAME)))
          .max(Comparator.comparing(PublishedRun::written).thenComparing(Path::toString))
          .map(PublishedRun::in)
          .orElseThrow(
              () ->
                  new RunException(
                      "There is no run in " + runs + ": audit first, or name the run's folder."));
    } catch (IOException e) {
      throw unreadable(runs, e);
    }
  }

  private static FileTime written(Path run) {
    try {
      return Files.getLastModifiedTime(run.resolve(Manifest.FILE_NAME));
    } catch (IOException e) {
      throw unreadable(run, e);
    }
  }

  private static JsonNode tree(Path file) {
    try {
      return JSON.readTree(Files.readAllBytes(file));
    } catch (JsonProcessingException e) {
      throw new RunException(file + " is damaged: run the audit again.", e);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static RunException unreadable(Path file, IOException e) {
    return new RunException(file + " can't be read: check that you may read it.", e);
  }

  /**
   * The finding of that id, with the columns of findings.csv as keys.
   *
   * @throws RunException when the run has none
   */
  JsonNode finding(String id) {
    Path file = folder.resolve("findings.jsonl");
    try (Stream<String> lines = Files.lines(file)) {
      Optional<String> line = lines.filter(text -> text.contains("\"" + id + "\"")).findFirst();
      if (line.isPresent()) {
        return JSON.readTree(line.get());
      }
    } catch (IOException e) {
      throw unreadable(file, e);
    }
    throw new RunException(
        "The run in "
            + folder
            + " has no finding "
            + id
            + ": its findings.csv lists them in the column finding_id. Name another run after the"
            + " id.");
  }

  /**
   * What the run was asked, with other logs where they were moved.
   *
   * @param logs where the logs are now; empty for where they were
   */
  AuditOptions options(Path policies, List<Path> logs, String opa) {
    JsonNode asked = manifest.at("/predicate/options");
    return new AuditOptions(
        present(logs.isEmpty() ? paths(asked.path("inputs")) : logs),
        folder,
        policies,
        manifest.at("/predicate/packMode").asText(),
        LocalDate.parse(manifest.at("/predicate/asOf").asText()),
        Optional.empty(),
        Optional.empty(),
        opa,
        false,
        new ImportOptions(
            text(asked, "dateOrder").map(DateOrder::valueOf), paths(asked.path("mappings"))),
        text(asked, "local").map(Path::of));
  }

  /**
   * The first or last day that was asked for; empty when all were.
   *
   * @param name {@code from} or {@code to}
   */
  Optional<LocalDate> day(String name) {
    return text(manifest.at("/predicate/options"), name).map(LocalDate::parse);
  }

  private static Optional<String> text(JsonNode asked, String key) {
    return Optional.of(asked.path(key).asText()).filter(value -> !value.isEmpty());
  }

  private static List<Path> paths(JsonNode inputs) {
    List<Path> paths = new ArrayList<>();
    inputs.forEach(input -> paths.add(Path.of(input.asText())));
    return paths;
  }

  private List<Path> present(List<Path> logs) {
    Optional<Path> gone = logs.stream().filter(log -> !Files.exists(log)).findFirst();
    if (logs.isEmpty() || gone.isPresent()) {
      throw new RunException(
          "The logs of the run in "
              + folder
              + " are not "
              + gone.map(log -> "at " + log).orElse("known")
              + " any more: say where they are with --logs, or go to the folder where the audit was"
              + " started.");
    }
    return logs;
  }

  /** The SHA-256 of each log when it was audited, by file. */
  Map<String, String> digests() {
    Map<String, String> digests = new HashMap<>();
    for (JsonNode input : manifest.at("/predicate/inputs")) {
      digests.put(input.path("file").asText(), input.path("sha256").asText());
    }
    return digests;
  }
}

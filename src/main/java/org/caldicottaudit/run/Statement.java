package org.caldicottaudit.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A manifest as it lies in the folder of a run, which may be anybody's work. */
@SuppressWarnings("ArrayRecordComponent") // the bytes that a signature is over; never compared
record Statement(JsonNode root, byte[] bytes) {
  private static final JsonMapper JSON = new JsonMapper();

  /** One file that the manifest speaks of. */
  record Subject(String name, String sha256, long bytes) {}

  /** Reads the manifest of a folder; empty when there is none of this program. */
  static Optional<Statement> in(Path run) throws IOException {
    Path file = run.resolve(Manifest.FILE_NAME);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    byte[] bytes = Files.readAllBytes(file);
    try {
      JsonNode root = JSON.readTree(bytes);
      return Optional.of(new Statement(root, bytes))
          .filter(statement -> root.path("predicateType").asText().equals(Manifest.TYPE));
    } catch (com.fasterxml.jackson.core.JacksonException e) {
      return Optional.empty();
    }
  }

  /** The files of the run; one whose name leads out of the folder is none of them. */
  List<Subject> subjects() {
    List<Subject> subjects = new ArrayList<>();
    for (JsonNode subject : root.path("subject")) {
      String name = subject.path("name").asText();
      if (!name.isEmpty() && Path.of(name).getNameCount() == 1 && !name.contains("..")) {
        subjects.add(
            new Subject(
                name,
                subject.at("/digest/sha256").asText(),
                subject.at("/annotations/bytes").asLong(-1)));
      }
    }
    return subjects;
  }

  String said(String name) {
    return root.path("predicate").path(name).asText();
  }

  /** The SHA-256 of the run that this one follows; empty when it follows none. */
  Optional<String> previous() {
    return Optional.of(said("previousManifest")).filter(digest -> !digest.isEmpty());
  }

  /** The SHA-256 of each file of logs, tables and mappings as it was read, by name. */
  Map<String, String> inputs() {
    return digests("inputs");
  }

  /** The SHA-256 of each file that judged, by name. */
  Map<String, String> policies() {
    return digests("policies");
  }

  private Map<String, String> digests(String list) {
    Map<String, String> digests = new LinkedHashMap<>();
    for (JsonNode input : root.path("predicate").path(list)) {
      digests.put(input.path("file").asText(), input.path("sha256").asText());
    }
    return digests;
  }
}

package org.caldicottaudit.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.caldicottaudit.evidence.Sha256;

/**
 * What stands where a run shall go. A run replaces its folder as a whole, so only a run that nobody
 * has added anything to may be there.
 */
final class EarlierRun {
  /** Made by the systems that people look at folders with. */
  private static final Set<String> OF_THE_SYSTEM = Set.of(".ds_store", "thumbs.db", "desktop.ini");

  private static final Set<String> OURS = Set.of(Manifest.TYPE, Incident.TYPE, Review.TYPE);

  private EarlierRun() {}

  /**
   * Why that place must be left alone, as the end of a sentence; empty when it is free or holds a
   * run as it was written.
   */
  static Optional<String> reasonToKeep(Path place) throws IOException {
    if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.of("something that is no folder is already there");
    }
    List<Path> files = files(place);
    if (files.isEmpty()) {
      return Optional.empty();
    }
    Optional<Map<String, String>> written = written(place.resolve(Manifest.FILE_NAME));
    if (written.isEmpty()) {
      return Optional.of(
          "that folder holds files that are not a run of this program, and a run replaces its"
              + " folder as a whole");
    }
    for (Path file : files) {
      Optional<String> reason = reasonToKeep(file, written.get());
      if (reason.isPresent()) {
        return reason;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> reasonToKeep(Path file, Map<String, String> written)
      throws IOException {
    String name = file.getFileName().toString();
    if (Manifest.EVIDENCE.contains(name)) {
      return Optional.empty();
    }
    String digest = written.get(name);
    if (digest == null || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.of(
          "the earlier run there holds \""
              + name
              + "\", which is not of the run and would be deleted with it. Move that elsewhere");
    }
    if (!digest.equals(Sha256.of(file))) {
      return Optional.of(
          "\""
              + name
              + "\" of the earlier run there was changed since, and the change would be lost. Move"
              + " that file elsewhere");
    }
    return Optional.empty();
  }

  /** Whether file browsers put files of that name into folders by themselves. */
  static boolean isOfTheSystem(String name) {
    return OF_THE_SYSTEM.contains(name.toLowerCase(Locale.ROOT));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> !isOfTheSystem(file.getFileName().toString())).sorted().toList();
    }
  }

  /** The files of a run with their digests; empty when that is no manifest of this program. */
  static Optional<Map<String, String>> written(Path manifest) throws IOException {
    if (!Files.isRegularFile(manifest, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try {
      JsonNode root = new ObjectMapper().readTree(Files.readString(manifest));
      if (!OURS.contains(root.path("predicateType").asText())) {
        return Optional.empty();
      }
      Map<String, String> digests = new HashMap<>();
      for (JsonNode subject : root.path("subject")) {
        digests.put(subject.path("name").asText(), subject.path("digest").path("sha256").asText());
      }
      return Optional.of(digests);
    } catch (JsonProcessingException | java.nio.charset.CharacterCodingException e) {
      return Optional.empty();
    }
  }
}

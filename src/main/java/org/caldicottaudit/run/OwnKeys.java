package org.caldicottaudit.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.caldicottaudit.evidence.AuditEntry;
import org.caldicottaudit.evidence.AuditTrail;
import org.caldicottaudit.evidence.Envelope;
import org.caldicottaudit.evidence.EvidenceException;
import org.caldicottaudit.evidence.SigningKeyFile;
import org.caldicottaudit.finding.Pseudonyms;

/** The keys in the folder of the user's own files, and which runs need them. */
record OwnKeys(UserFiles own) {
  /**
   * A key.
   *
   * @param id as runs name it
   * @param lastUse when a run was last made with it, or it was made
   */
  record Key(Path file, String id, Instant lastUse) {}

  /** The secret keys; nothing that is none, whatever its name. */
  List<Key> keys() throws IOException {
    List<Key> keys = new ArrayList<>();
    Path folder = own.key().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return keys;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".key")).sorted().toList()) {
        Optional<String> id = id(file);
        if (id.isPresent()) {
          keys.add(new Key(file, id.get(), lastUse(file, id.get())));
        }
      }
    }
    return keys;
  }

  private static Optional<String> id(Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    if (Files.size(file) == KeyFile.BYTES) {
      return Optional.of(new Pseudonyms(Files.readAllBytes(file)).keyId());
    }
    try {
      return Optional.of(SigningKeyFile.readOpenHalf(file).id());
    } catch (EvidenceException e) {
      return Optional.empty();
    }
  }

  private Instant lastUse(Path file, String id) throws IOException {
    Instant last = Files.getLastModifiedTime(file).toInstant();
    for (AuditEntry entry : AuditTrail.of(own.auditLog()).entries()) {
      boolean uses =
          entry.content().path("key").asText().equals(id)
              || entry.content().path("signedBy").asText().equals(id);
      Instant at = Instant.parse(entry.content().path("at").asText("1970-01-01T00:00:00Z"));
      last = uses && at.isAfter(last) ? at : last;
    }
    return last;
  }

  /**
   * A run that names the key: beside the others, or anywhere that the audit log knows of.
   *
   * @param gone folders that count no more
   */
  Optional<Path> userOf(Key key, Path reports, Set<Path> gone) throws IOException {
    Set<Path> folders = new LinkedHashSet<>();
    try (Stream<Path> beside = Files.list(reports)) {
      beside.filter(Files::isDirectory).sorted().forEach(folders::add);
    }
    for (AuditEntry entry : AuditTrail.of(own.auditLog()).entries()) {
      String folder = entry.content().path("folder").asText();
      if (!folder.isEmpty() && Files.isDirectory(Path.of(folder))) {
        folders.add(Path.of(folder));
      }
    }
    for (Path folder : folders) {
      if (!gone.contains(folder.toAbsolutePath().normalize()) && names(folder, key.id())) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }

  private static boolean names(Path run, String id) throws IOException {
    Optional<Statement> statement = Statement.in(run);
    if (statement.isPresent() && statement.get().said("pseudonymKey").equals(id)) {
      return true;
    }
    Path envelope = run.resolve(Envelope.FILE_NAME);
    return statement.isPresent()
        && Files.isRegularFile(envelope)
        && Files.readString(envelope, StandardCharsets.ISO_8859_1)
            .contains("\"keyid\":\"" + id + "\"");
  }
}

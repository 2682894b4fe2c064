package org.caldicottaudit.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.caldicottaudit.evidence.AuditEntry;
import org.caldicottaudit.evidence.AuditTrail;
import org.caldicottaudit.evidence.Envelope;
import org.caldicottaudit.evidence.Receipt;
import org.caldicottaudit.evidence.Sha256;
import org.caldicottaudit.evidence.VerifyingKey;

/** A run's signature and its entry in the audit log, against its manifest. */
record VerifiedWitness(Path run, Statement statement, Path auditLog) {

  /** Adds what is wrong with the signature, and what is to be said of it. */
  void signature(Optional<VerifyingKey> key, List<String> faults, List<String> notes)
      throws IOException {
    Path file = run.resolve(Envelope.FILE_NAME);
    if (!Files.isRegularFile(file)) {
      if (key.isPresent()) {
        faults.add("The run is not signed: it has no " + Envelope.FILE_NAME + ".");
      }
      return;
    }
    Optional<Envelope> envelope = envelope(Files.readString(file, StandardCharsets.ISO_8859_1));
    if (envelope.isPresent()) {
      check(envelope.get(), key, faults, notes);
    } else {
      faults.add(Envelope.FILE_NAME + " is damaged: it is not as the audit wrote it.");
    }
  }

  private static Optional<Envelope> envelope(String text) {
    try {
      return Optional.of(Envelope.read(text)).filter(read -> read.text().equals(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private void check(
      Envelope envelope, Optional<VerifyingKey> key, List<String> faults, List<String> notes) {
    if (!Arrays.equals(envelope.payload(), statement.bytes())) {
      faults.add(
          Envelope.FILE_NAME
              + " signs another manifest than manifest.json: one of them was changed or swapped.");
      return;
    }
    if (key.isEmpty()) {
      notes.add(
          "It is signed by the key "
              + envelope.keyId()
              + ", which was not checked: give its open half with --key.");
    } else if (envelope.verifies(key.get())) {
      notes.add("It is signed by the key " + key.get().id() + ".");
    } else {
      faults.add(
          "The signature in "
              + Envelope.FILE_NAME
              + " is not of the key that was given ("
              + key.get().id()
              + "): it names the key "
              + envelope.keyId()
              + ".");
    }
  }

  /** Adds what is wrong with the audit log or the run's place in it, and what is to be said. */
  void auditLog(List<String> faults, List<String> notes) throws IOException {
    AuditTrail trail = AuditTrail.of(auditLog);
    trail.fault().ifPresent(faults::add);
    Path file = run.resolve(Receipt.FILE_NAME);
    if (!Files.isRegularFile(file)) {
      notes.add("The run has no receipt of the audit log, so its entry there was not looked for.");
      return;
    }
    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
    Optional<Receipt> receipt = Receipt.read(text);
    String manifest = Sha256.of(statement.bytes());
    if (receipt.isEmpty() || !text.equals(receipt.get().text(manifest))) {
      faults.add(
          Receipt.FILE_NAME
              + " is not of this manifest: it was damaged, or manifest.json was changed or"
              + " swapped.");
    } else if (trail.origin().equals(Optional.of(receipt.get().log()))) {
      entry(receipt.get(), manifest, trail, faults, notes);
    } else if (trail.entries().stream().anyMatch(entry -> names(entry, manifest))) {
      faults.add(
          Receipt.FILE_NAME
              + " was changed: it names another audit log, but the one here has the run's entry.");
    } else {
      notes.add(
          "The audit log of the computer that made the run is not here; its entry was not"
              + " checked.");
    }
  }

  private static boolean names(AuditEntry entry, String manifest) {
    return entry.content().path("manifest").asText().equals(manifest);
  }

  private void entry(
      Receipt receipt, String manifest, AuditTrail trail, List<String> faults, List<String> notes) {
    Optional<AuditEntry> entry = trail.entry(receipt.seq());
    if (entry.isEmpty()) {
      if (trail.fault().isEmpty()) {
        faults.add(
            "The audit log %s was cut: it ends after entry %,d, and this run is its entry %,d."
                .formatted(auditLog, trail.entries().size(), receipt.seq()));
      }
    } else if (!entry.get().hash().equals(receipt.entry()) || !names(entry.get(), manifest)) {
      faults.add(
          "Entry %,d of the audit log %s is not the one that this run's receipt names: the log was written anew."
              .formatted(receipt.seq(), auditLog));
    } else {
      notes.add(
          "It is entry %,d of %,d in the audit log, made on %s."
              .formatted(
                  receipt.seq(),
                  trail.entries().size(),
                  entry.get().content().path("at").asText()));
    }
  }
}

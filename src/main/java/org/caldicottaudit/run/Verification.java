package org.caldicottaudit.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caldicottaudit.evidence.Sha256;
import org.caldicottaudit.evidence.VerifyingKey;
import org.caldicottaudit.policy.PolicyFolder;

/**
 * Whether a run is still what its audit wrote: its files, its signature, its place in the audit log
 * and, where they are at hand, the logs that it was made from and the run that it follows.
 *
 * <p>Whoever can write the run, the audit log and the signing key can make all of them anew; a
 * receipt or an open key that somebody else keeps shows that too.
 */
public final class Verification {
  /**
   * What to verify.
   *
   * @param key the open key that must have signed it; empty when that isn't asked
   * @param inputs where the logs are; empty to leave them alone
   * @param previous folder of the run that it must follow; empty when that isn't asked
   * @param auditLog the log of the computer that made it, which need not be there
   */
  public record Question(
      Path run,
      Optional<VerifyingKey> key,
      Optional<Path> inputs,
      Optional<Path> previous,
      Path auditLog) {}

  /**
   * What came of it.
   *
   * @param faults a sentence each, which names the file and, where it can be told, the line; none
   *     when the run is intact
   * @param notes what else a reader should know: what was checked, what could not be
   */
  public record Result(List<String> faults, List<String> notes) {
    public Result {
      faults = List.copyOf(faults);
      notes = List.copyOf(notes);
    }

    public boolean intact() {
      return faults.isEmpty();
    }
  }

  private final Question question;
  private final PolicyFolder policies;
  private final List<String> faults = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  public Verification(Question question, Path policies) {
    this.question = question;
    this.policies = new PolicyFolder(policies);
  }

  /**
   * Checks everything.
   *
   * @throws RunException when there is no run to check
   */
  public Result result() {
    Path run = question.run();
    if (!Files.isDirectory(run)) {
      throw new RunException(
          "There is no run in " + run + ": give the folder that an audit has written.");
    }
    try {
      Optional<Statement> statement = Statement.in(run);
      if (statement.isPresent()) {
        check(run, statement.get());
      } else {
        faults.add(
            "manifest.json is missing or damaged: without it nothing in "
                + run
                + " can be verified.");
      }
      return new Result(faults, notes);
    } catch (IOException e) {
      throw new RunException(
          "The run in " + run + " can't be read: check that you may read its files.", e);
    }
  }

  private void check(Path run, Statement statement) throws IOException {
    checkName(run, statement);
    VerifiedFiles files = new VerifiedFiles(run, statement);
    faults.addAll(files.faults());
    notes.addAll(files.notes());
    VerifiedWitness witness = new VerifiedWitness(run, statement, question.auditLog());
    witness.signature(question.key(), faults, notes);
    witness.auditLog(faults, notes);
    checkPrevious(statement);
    if (question.inputs().isPresent()) {
      checkInputs(question.inputs().get(), statement);
    }
    notePolicies(statement);
  }

  private void checkName(Path run, Statement statement) {
    String folder = String.valueOf(run.toAbsolutePath().normalize().getFileName());
    if (!statement.said("run").equals(folder)) {
      notes.add(
          "The manifest is of a run called \""
              + statement.said("run")
              + "\"; this folder is called \""
              + folder
              + "\".");
    }
  }

  private void checkPrevious(Statement statement) throws IOException {
    if (question.previous().isPresent()) {
      Path before = question.previous().get();
      String digest = manifestOf(before).orElse("");
      if (!digest.equals(statement.previous().orElse("none"))) {
        faults.add(
            "The chain is broken: this run does not follow the one in "
                + before
                + ", whose manifest has the SHA-256 "
                + (digest.isEmpty() ? "(there is none)" : digest)
                + ", but "
                + statement.previous().map(said -> "one with " + said).orElse("none")
                + ".");
      }
    } else if (statement.previous().isPresent()) {
      notes.add(
          "It follows the run whose manifest has the SHA-256 "
              + statement.previous().get()
              + "; --previous RUN checks that.");
    }
  }

  private static Optional<String> manifestOf(Path run) throws IOException {
    Path manifest = run.resolve(Manifest.FILE_NAME);
    return Files.isRegularFile(manifest) ? Optional.of(Sha256.of(manifest)) : Optional.empty();
  }

  private void checkInputs(Path folder, Statement statement) throws IOException {
    int checked = 0;
    for (Map.Entry<String, String> input : statement.inputs().entrySet()) {
      if (input.getValue().isEmpty()) {
        continue; // was named in the report as not read
      }
      Optional<Path> file = find(folder, input.getKey());
      if (file.isEmpty()) {
        faults.add(input.getKey() + " was audited, but is not in " + folder + ".");
      } else if (!Sha256.of(file.get()).equals(input.getValue())) {
        faults.add(
            file.get() + " is not what was audited: its SHA-256 is not the one in manifest.json.");
      } else {
        checked++;
      }
    }
    notes.add("%,d of the files that were audited are as they were.".formatted(checked));
  }

  private static Optional<Path> find(Path folder, String name) {
    return List.of(folder.resolve(name), folder.resolve("mappings").resolve(name)).stream()
        .filter(Files::isRegularFile)
        .findFirst();
  }

  private void notePolicies(Statement statement) {
    if (policies.revision().equals(statement.said("policyRevision"))) {
      return;
    }
    Map<String, String> here = policies.digests();
    List<String> other =
        statement.policies().entrySet().stream()
            .filter(file -> !file.getValue().equals(here.get(file.getKey())))
            .map(Map.Entry::getKey)
            .toList();
    notes.add(
        "The policies here are not those that judged this run"
            + (other.isEmpty() ? "." : "; they differ in " + String.join(", ", other) + "."));
  }
}

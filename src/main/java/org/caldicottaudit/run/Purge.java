package org.caldicottaudit.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.caldicottaudit.evidence.AuditLog;
import org.caldicottaudit.evidence.Sha256;

/**
 * Removes what this program made and need not keep any more: runs, then keys that no run needs, and
 * what killed programs have left. Nothing that it did not make itself, and no run that somebody
 * worked on unless that is asked for. The audit log says what was removed and is never removed.
 */
public final class Purge {
  /**
   * What to remove.
   *
   * @param reports folder of the runs
   * @param edited whether runs that somebody changed or added to go too
   * @param dryRun only says what would be removed
   */
  public record Question(Path reports, RetentionOfOwn due, boolean edited, boolean dryRun) {}

  /**
   * What became of what was due.
   *
   * @param removed a sentence each
   * @param kept what was due and is still there, a sentence each with the reason
   */
  public record Result(List<String> removed, List<String> kept) {
    public Result {
      removed = List.copyOf(removed);
      kept = List.copyOf(kept);
    }
  }

  private final Question question;
  private final UserFiles own;
  private final List<String> removed = new ArrayList<>();
  private final List<String> kept = new ArrayList<>();
  private final List<String> entered = new ArrayList<>();
  private final Set<Path> goneRuns = new HashSet<>();

  public Purge(Question question, UserFiles own) {
    this.question = question;
    this.own = own;
  }

  /** Removes what is due and enters it into the audit log. */
  public Result result() {
    if (!Files.isDirectory(question.reports())) {
      throw new RunException(
          "There is no folder of runs \"" + question.reports() + "\": name it with --reports.");
    }
    try {
      for (Path folder : children(question.reports())) {
        run(folder);
      }
      keys();
      leftovers();
    } catch (IOException e) {
      throw new RunException(
          "Not everything can be removed from "
              + question.reports()
              + ": "
              + e.getMessage()
              + ". What was removed before is listed in the audit log.",
          e);
    } finally {
      enter();
    }
    return new Result(removed, kept);
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(child -> Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .toList();
    }
  }

  private void run(Path folder) throws IOException {
    Optional<Statement> statement = Statement.in(folder);
    if (statement.isEmpty() || !isDue(statement.get())) {
      return;
    }
    String run = folder + ", audited on " + statement.get().said("asOf");
    Optional<String> work = PurgedRun.workOfSomebody(folder, statement.get());
    if (work.isPresent() && !question.edited()) {
      kept.add(run + ": " + work.get() + ". --edited removes it too.");
      return;
    }
    entered.add("run " + statement.get().said("run") + " " + Sha256.of(statement.get().bytes()));
    goneRuns.add(folder.toAbsolutePath().normalize());
    if (question.dryRun()) {
      removed.add("the run " + run);
      return;
    }
    List<String> foreign = PurgedRun.remove(folder, statement.get());
    removed.add("the run " + run);
    if (!foreign.isEmpty()) {
      kept.add(folder + ": not of this program are " + String.join(", ", foreign) + ".");
    }
  }

  private boolean isDue(Statement statement) {
    try {
      return !LocalDate.parse(statement.said("asOf")).isAfter(question.due().runs());
    } catch (DateTimeException e) {
      return false; // a damaged manifest is no reason to remove anything
    }
  }

  private void keys() throws IOException {
    OwnKeys keys = new OwnKeys(own);
    for (OwnKeys.Key key : keys.keys()) {
      if (!RetentionOfOwn.due(key.lastUse(), question.due().keys())) {
        continue;
      }
      if (keys.userOf(key, question.reports(), goneRuns).isPresent()) {
        continue; // a key is due when no run needs it any more
      }
      entered.add("key " + key.id());
      removed.add("the key " + key.file());
      if (!question.dryRun()) {
        Files.delete(key.file());
      }
    }
  }

  private void leftovers() throws IOException {
    for (Path folder : children(question.reports())) {
      if (Draft.isLeftover(folder)
          && RetentionOfOwn.due(
              Files.getLastModifiedTime(folder).toInstant(), question.due().leftovers())) {
        entered.add("leftover " + folder.getFileName());
        removed.add(folder + ", which a killed program has left");
        if (!question.dryRun()) {
          Draft.deleteAll(folder);
        }
      }
    }
  }

  private void enter() {
    if (!question.dryRun() && !entered.isEmpty()) {
      new AuditLog(own.auditLog())
          .append(
              Deed.of("purge", Clock.systemUTC())
                  .with("runsUntil", question.due().runs().toString())
                  .with("removed", entered)
                  .entry());
    }
  }
}

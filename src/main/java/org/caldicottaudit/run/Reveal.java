package org.caldicottaudit.run;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Fields;
import org.caldicottaudit.event.Place;
import org.caldicottaudit.event.Recipient;
import org.caldicottaudit.event.Transmission;
import org.caldicottaudit.evidence.AuditLog;
import org.caldicottaudit.evidence.Receipt;
import org.caldicottaudit.finding.Pseudonyms;
import org.caldicottaudit.mapping.LogImporter;
import org.caldicottaudit.mapping.RecordSink;
import org.jspecify.annotations.Nullable;

/**
 * Tells who is behind one pseudonym, by reading the logs of a run again with the key: no run holds
 * that. Each use is entered in the audit log first, with the pseudonym and the reason and never
 * with the name.
 */
public final class Reveal {
  /**
   * What is asked.
   *
   * @param pseudonym such as {@code P-4KQ27MXAB3CD}
   * @param reason why, in the asker's words
   * @param run folder of the run; empty for the newest of {@code runs}
   * @param logs where the logs are now; empty for where they were
   */
  public record Question(
      String pseudonym, String reason, Optional<Path> run, Path runs, List<Path> logs) {
    public Question {
      logs = List.copyOf(logs);
      if (!Pseudonyms.isOne(pseudonym)) {
        throw new RunException(
            "\"" + pseudonym + "\" is no pseudonym: one is written like P-4KQ27MXAB3CD.");
      }
      if (reason.isBlank()) {
        throw new RunException(
            "Say why with --reason: who is behind a pseudonym is told for a reason that is kept.");
      }
    }
  }

  /**
   * Who it is.
   *
   * @param names as the logs write them; usually one, more when they write it in several ways
   * @param place where it is seen first
   * @param receipt of the entry in the audit log
   */
  public record Answer(Set<String> names, Place place, Receipt receipt) {}

  private final Question question;
  private final Path policies;
  private final UserFiles own;

  public Reveal(Question question, Path policies, UserFiles own) {
    this.question = question;
    this.policies = policies;
    this.own = own;
  }

  /**
   * Looks for it, enters that into the audit log and tells.
   *
   * @throws RunException when nobody of the run's logs has that pseudonym, or the key is another;
   *     the log then has an entry all the same
   */
  public Answer answer() {
    PublishedRun run =
        question
            .run()
            .map(PublishedRun::in)
            .orElseGet(() -> PublishedRun.newestIn(question.runs()));
    AuditOptions options = run.options(policies, question.logs(), AuditOptions.EMBEDDED);
    Pseudonyms pseudonyms = own.pseudonyms();
    requireSameKey(run, pseudonyms);
    Search search = new Search(question.pseudonym(), pseudonyms);
    new LogImporter(options.reading())
        .read(options.inputs(), search, new ReadingProgress(AuditProgress.NONE));
    Receipt receipt = enter(run, search);
    if (search.place == null) {
      throw new RunException(
          "Nobody in the logs of the run in "
              + run.folder()
              + " has the pseudonym "
              + question.pseudonym()
              + ": name the run that shows it with --run, or its logs with --logs.");
    }
    return new Answer(search.names, search.place, receipt);
  }

  private void requireSameKey(PublishedRun run, Pseudonyms pseudonyms) {
    String wanted = run.manifest().at("/predicate/pseudonymKey").asText();
    if (!wanted.isEmpty() && !wanted.equals(pseudonyms.keyId())) {
      throw new RunException(
          "The pseudonyms of the run in %s were made with the key %s, but %s is the key %s. Name the right file with the variable CALDICOTT_KEY."
              .formatted(run.folder(), wanted, own.key(), pseudonyms.keyId()));
    }
  }

  private Receipt enter(PublishedRun run, Search search) {
    Deed deed =
        Deed.of("reveal", Clock.systemUTC())
            .with("pseudonym", question.pseudonym())
            .with("reason", question.reason().strip())
            .with("run", run.manifest().at("/predicate/run").asText())
            .with("outcome", search.place == null ? "not found" : "told");
    return new AuditLog(own.auditLog()).append(deed.entry());
  }

  /**
   * Looks at every person and address of the rows as they are read; keeps only who was asked for.
   */
  private static final class Search implements RecordSink {
    private final String wanted;
    private final Pseudonyms pseudonyms;
    private final Set<String> names = new TreeSet<>();
    private @Nullable Place place;

    Search(String wanted, Pseudonyms pseudonyms) {
      this.wanted = wanted;
      this.pseudonyms = pseudonyms;
    }

    @Override
    public void transmission(Transmission row) {
      fields(row.fields(), row.place());
    }

    @Override
    public void entry(Entry row) {
      fields(row.fields(), row.place());
    }

    private void fields(Fields fields, Place at) {
      fields.forEach((field, value) -> look(field, value, at));
    }

    private void look(Field field, Object value, Place at) {
      if (value instanceof List<?> several) {
        several.forEach(one -> look(field, one, at));
      } else if (value instanceof Recipient recipient) {
        compare(recipient.address(), at);
      } else if (value instanceof String text && (field.kind().personal() || text.contains("@"))) {
        compare(text, at);
      }
    }

    private void compare(String value, Place at) {
      if (pseudonyms.isOf(wanted, value)) {
        names.add(value.strip());
        place = place == null ? at : place;
      }
    }
  }
}

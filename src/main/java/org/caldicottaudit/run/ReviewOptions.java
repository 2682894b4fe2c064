package org.caldicottaudit.run;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.caldicottaudit.mapping.ImportOptions;

/**
 * What a review is made of.
 *
 * @param inputs folders of runs, or of the logs of one quarter each
 * @param out folder of the review
 * @param pack how folders of logs are judged; runs were judged already
 * @param from first day of the review; quarters that end before it are left out
 * @param to last day; quarters that begin after it are left out
 * @param local settings for folders of logs
 * @param proposed settings whose effect is worked out
 * @param actions a table of the last review's actions
 */
public record ReviewOptions(
    List<Path> inputs,
    Path out,
    Path policies,
    String pack,
    LocalDate asOf,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    ImportOptions reading,
    Optional<Path> local,
    Optional<Path> proposed,
    Optional<Path> actions) {
  public ReviewOptions {
    inputs = List.copyOf(inputs);
    Periods.check(from, to);
  }

  /** An audit of a quarter's logs; nobody is named, because no row is kept. */
  AuditOptions audit(List<Path> logs) {
    return new AuditOptions(
        logs,
        out,
        policies,
        pack,
        asOf,
        Optional.empty(),
        Optional.empty(),
        AuditOptions.EMBEDDED,
        true,
        reading,
        local);
  }

  /** The same audit of the logs of a run as the one that made it. */
  AuditOptions again(PublishedRun run) {
    AuditOptions asked = run.options(policies, List.of(), AuditOptions.EMBEDDED);
    return new AuditOptions(
        asked.inputs(),
        out,
        policies,
        asked.pack(),
        asked.asOf(),
        run.day("from"),
        run.day("to"),
        AuditOptions.EMBEDDED,
        true,
        asked.reading(),
        asked.local());
  }

  /** Whether a quarter of those days is part of the review. */
  boolean covers(Optional<LocalDate> first, Optional<LocalDate> last) {
    boolean early = from.isPresent() && last.filter(day -> day.isBefore(from.get())).isPresent();
    boolean late = to.isPresent() && first.filter(day -> day.isAfter(to.get())).isPresent();
    return !early && !late;
  }
}

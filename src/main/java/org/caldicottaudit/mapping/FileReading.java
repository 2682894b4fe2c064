package org.caldicottaudit.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.caldicottaudit.event.LogReading;
import org.caldicottaudit.event.LogSource;
import org.caldicottaudit.event.QuarantinedRow;
import org.caldicottaudit.source.Fingerprint;
import org.caldicottaudit.source.Row;
import org.caldicottaudit.source.SourceException;
import org.caldicottaudit.source.Table;
import org.caldicottaudit.source.TableEnd;
import org.caldicottaudit.source.TableVisitor;
import org.jspecify.annotations.Nullable;

/** The second look at a file: its rows are read as the survey has planned. */
final class FileReading implements TableVisitor {
  private record Part(TablePlan plan, Header header, LogSource source, Tally tally) {}

  private final String file;
  private final List<TablePlan> plans;
  private final RecordSink sink;
  private final ReferenceRows references;
  private final Consumer<QuarantinedRow> quarantine;
  private final TableListener listener;
  private final List<Part> parts = new ArrayList<>();
  private int next;
  private @Nullable Header header;
  private @Nullable RowReader reader;
  private boolean form;
  private boolean belowHeader;

  FileReading(
      String file,
      List<TablePlan> plans,
      RecordSink sink,
      ReferenceRows references,
      Consumer<QuarantinedRow> quarantine,
      TableListener listener) {
    this.file = file;
    this.plans = plans;
    this.sink = sink;
    this.references = references;
    this.quarantine = quarantine;
    this.listener = listener;
  }

  @Override
  public void begin(Table table) {
    if (next >= plans.size() || !plans.get(next).table().equals(table)) {
      throw new SourceException(
          "%s changed while it was being read. Close it in other programs and try again."
              .formatted(file));
    }
    TablePlan plan = plans.get(next++);
    header = plan.header().orElse(null);
    reader = header == null ? null : reader(plan, header);
    form = plan.form().isPresent();
    belowHeader = false;
  }

  private RowReader reader(TablePlan plan, Header found) {
    Profile profile = found.profile();
    Tally tally = new Tally();
    LogSource source =
        new LogSource(
            file,
            plan.table().sheet(),
            profile.name(),
            profile.kind().isLog() ? found.fields() : Set.of());
    parts.add(new Part(plan, found, source, tally));
    RowListener rows = listener.table(plan, found);
    return plan.form().isPresent()
        ? new FormReader(
            plan.form().get(), source, taker(plan, found, source, tally), tally, quarantine, rows)
        : new TableReader(
            plan,
            found,
            source,
            under -> taker(plan, under, source, tally),
            tally,
            quarantine,
            rows);
  }

  private RowTaker taker(TablePlan plan, Header found, LogSource source, Tally tally) {
    TableKind kind = found.profile().kind();
    if (kind.isLog()) {
      return switch (found.profile().form()) {
        case CELLS, TRANSPOSED -> new LogRows(source, found, plan.orders(), sink, tally);
        case STEPS -> new StepRows(source, found, plan.orders(), sink, tally);
        case AUDIT_DATA -> new AuditDataRows(source, found, plan.orders(), sink, tally);
        case NOTHING -> row -> skipped(tally);
        case TRACKING -> new TrackingRows(source, found, plan.orders(), sink, tally);
      };
    }
    if (plans.stream().filter(other -> other.header().isPresent()).count() == 1) {
      references.given(kind);
    }
    return row -> {
      references.given(kind);
      return references.take(
          kind, new ReferenceCells(source.place(row.number()), row, found, plan.orders(), tally));
    };
  }

  private static boolean skipped(Tally tally) {
    tally.note("Rows of a list that holds nothing about sharing, skipped");
    return false;
  }

  @Override
  public boolean row(Row row) {
    if (reader == null || header == null) {
      return false;
    }
    reader.row(row);
    belowHeader = !form && row.number() >= header.row();
    return true;
  }

  @Override
  public boolean fits(int cells) {
    return reader == null || !belowHeader || reader.fits(cells);
  }

  @Override
  public void end(TableEnd end) {
    if (reader != null) {
      reader.end();
    }
    reader = null;
  }

  /** How the tables were understood, one reading each. */
  List<LogReading> readings(Fingerprint fingerprint, List<String> fileWarnings) {
    List<LogReading> readings = new ArrayList<>();
    boolean anyRow = parts.stream().anyMatch(part -> part.tally.exportedRows() > 0);
    for (Part part : parts) {
      List<String> warnings = new ArrayList<>(readings.isEmpty() ? fileWarnings : List.of());
      warnings.addAll(part.plan.warnings());
      warnings.addAll(TableWarnings.of(part.plan, part.header, part.tally));
      limit(part)
          .ifPresent(
              rows ->
                  warnings.add(
                      "It holds exactly %,d rows, where this kind of export stops whether or not there are more. Export shorter periods."
                          .formatted(rows)));
      if (readings.isEmpty() && !anyRow) {
        warnings.add(
            parts.size() == 1
                ? "The table has headings but no rows."
                : "The tables have headings but no rows.");
      }
      readings.add(reading(part, fingerprint, warnings));
    }
    return readings;
  }

  private static LogReading reading(Part part, Fingerprint fingerprint, List<String> warnings) {
    Tally tally = part.tally;
    return new LogReading(
        part.source,
        part.header.profile().description(),
        part.plan.table().encoding(),
        part.plan.table().delimiter(),
        part.header.row(),
        columns(part.header),
        warnings,
        tally.records(),
        tally.acceptedRows(),
        tally.quarantinedRows(),
        tally.skippedRows(),
        fingerprint.bytes(),
        fingerprint.sha256(),
        tally.first(),
        tally.last(),
        limit(part));
  }

  /** The number of its rows, where its kind of export stops at exactly that many. */
  private static Optional<Long> limit(Part part) {
    return Optional.of(part.tally.exportedRows()).filter(part.header.profile().limits()::contains);
  }

  private static Map<String, String> columns(Header header) {
    Map<String, String> columns = new LinkedHashMap<>();
    for (int i = 0; i < header.headings().size(); i++) {
      String heading = header.headings().get(i);
      String name = header.name(i).orElse("");
      if (!heading.isEmpty() && !(columns.containsKey(heading) && name.isEmpty())) {
        columns.put(heading, name);
      }
    }
    return columns;
  }
}

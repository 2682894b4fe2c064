package org.caldicottaudit.mapping;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.LogReading;
import org.caldicottaudit.event.QuarantinedRow;
import org.caldicottaudit.event.Transmission;
import org.caldicottaudit.event.inspection.InspectedTable;
import org.caldicottaudit.event.inspection.InspectionVisitor;
import org.caldicottaudit.source.SourceException;
import org.jspecify.annotations.Nullable;

/**
 * What a file is taken for, exactly as an audit would take it. It is read once to tell what its
 * columns hold, and again for each visitor, so that no row need be kept.
 */
public final class FileInspection {
  /** Quarantined rows that are shown; the rows tell of the others. */
  private static final int MOST_QUARANTINED = 5;

  private static final String PROPOSED =
      "No known log has these headings, so their meaning was guessed; an audit refuses the file. Check the guesses, save them with --save mapping.yaml, and give that file to the audit with --mapping.";

  private final FileImport file;
  private final List<TablePlan> plans;
  private final Optional<MappingProposal> proposal;
  private final List<InspectedTable> tables;

  private FileInspection(
      FileImport file, List<TablePlan> plans, Optional<MappingProposal> proposal) {
    this.file = file;
    this.plans = plans;
    this.proposal = proposal;
    this.tables = census();
  }

  /**
   * Reads a file to its end. Where none of its headings is of a known log, it is read by a guess.
   *
   * @throws SourceException when it can't be read, or nothing is known of any heading
   */
  public static FileInspection of(Path file, ImportOptions options) {
    InputFiles files = InputFiles.of(List.of(file));
    Path log = files.logs().get(0);
    List<Profile> profiles =
        Mappings.read(options.mappings(), files.mappings()).before(Profiles.shipped());
    FileImport known = new FileImport(log, profiles, options, ImportProgress.NONE);
    List<TablePlan> plans = known.look();
    if (plans.stream().anyMatch(plan -> plan.header().isPresent())) {
      return new FileInspection(known, plans, Optional.empty());
    }
    if (known.refused()) {
      throw known.useless(plans);
    }
    ProposalSearch proposals = known.proposals();
    MappingProposal best = proposals.best().orElseThrow(() -> known.useless(plans));
    List<Profile> more =
        Stream.concat(
                proposals.agreeing().stream().map(MappingProposal::profile), profiles.stream())
            .toList();
    FileImport guessed = new FileImport(log, more, options, ImportProgress.NONE);
    return new FileInspection(guessed, proposed(guessed.survey(), plans), Optional.of(best));
  }

  /** A sheet that no guess is for is told of as if there were none. */
  private static List<TablePlan> proposed(List<TablePlan> guessed, List<TablePlan> plain) {
    return IntStream.range(0, guessed.size())
        .mapToObj(
            i -> guessed.get(i).header().isPresent() ? guessed.get(i).with(PROPOSED) : plain.get(i))
        .toList();
  }

  /** The text of a mapping file with the guesses; empty when the headings are known. */
  public Optional<String> mapping() {
    return proposal.map(MappingProposal::yaml);
  }

  /** The tables that were read, in the order of the file. */
  public List<InspectedTable> tables() {
    return tables;
  }

  /** Reads the file once more, and tells each table and behind it each of its rows. */
  public void visit(InspectionVisitor visitor) {
    Recital recital = new Recital(visitor);
    file.read(plans, recital, new ReferenceRows(), row -> {}, recital);
  }

  private List<InspectedTable> census() {
    List<TableCensus> censuses = new ArrayList<>();
    List<QuarantinedRow> quarantine = new ArrayList<>();
    List<LogReading> readings =
        file.read(
            plans,
            Unheard.INSTANCE,
            new ReferenceRows(),
            row -> keep(row, quarantine),
            (plan, header) -> {
              TableCensus census = new TableCensus(plan, header);
              censuses.add(census);
              return census;
            });
    Map<String, String> guesses = proposal.map(MappingProposal::reasons).orElse(Map.of());
    List<InspectedTable> results = new ArrayList<>();
    for (int i = 0; i < readings.size(); i++) {
      LogReading reading = readings.get(i);
      results.add(censuses.get(i).result(reading, of(reading, quarantine), guesses));
    }
    return List.copyOf(results);
  }

  private static void keep(QuarantinedRow row, List<QuarantinedRow> kept) {
    long ofItsSheet = kept.stream().filter(other -> sheet(other).equals(sheet(row))).count();
    if (ofItsSheet < MOST_QUARANTINED) {
      kept.add(row);
    }
  }

  private static List<QuarantinedRow> of(LogReading reading, List<QuarantinedRow> kept) {
    return kept.stream().filter(row -> sheet(row).equals(reading.source().sheet())).toList();
  }

  private static String sheet(QuarantinedRow row) {
    return row.place().sheet();
  }

  /** Hands each table's rows to its own recital. */
  private final class Recital implements TableListener, RecordSink {
    private final InspectionVisitor visitor;
    private int next;
    private @Nullable RowRecital current;

    Recital(InspectionVisitor visitor) {
      this.visitor = visitor;
    }

    @Override
    public RowListener table(TablePlan plan, Header header) {
      visitor.table(tables.get(next++));
      RowRecital recital = new RowRecital(plan, header, visitor);
      current = recital;
      return recital;
    }

    @Override
    public void transmission(Transmission row) {
      if (current != null) {
        current.transmission(row);
      }
    }

    @Override
    public void entry(Entry row) {
      if (current != null) {
        current.entry(row);
      }
    }
  }

  /** Takes rows that nobody wants. */
  private enum Unheard implements RecordSink {
    INSTANCE;

    @Override
    public void transmission(Transmission row) {}

    @Override
    public void entry(Entry row) {}
  }
}

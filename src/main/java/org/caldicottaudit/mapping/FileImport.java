package org.caldicottaudit.mapping;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.caldicottaudit.event.LogReading;
import org.caldicottaudit.event.QuarantinedRow;
import org.caldicottaudit.source.Fingerprint;
import org.caldicottaudit.source.LogFile;
import org.caldicottaudit.source.SourceException;

/** Reads one file: first a survey that decides how, then its rows. */
final class FileImport {
  private final Path path;
  private final LogFile file;
  private final List<Profile> profiles;
  private final ImportOptions options;
  private final ImportProgress progress;
  private List<TablePlan> plans = List.of();
  private Optional<String> refusal = Optional.empty();
  private Optional<SourceException> unproved = Optional.empty();
  private ProvedOrders proved = new ProvedOrders();
  private long surveyed;

  FileImport(Path path, List<Profile> profiles, ImportOptions options, ImportProgress progress) {
    this.path = path;
    this.profiles = profiles;
    this.options = options;
    this.progress = progress;
    this.file = LogFile.open(path, texts -> known(profiles, texts));
  }

  private static int known(List<Profile> profiles, List<String> texts) {
    return profiles.stream()
        .mapToInt(profile -> HeaderReader.known(profile, texts))
        .max()
        .orElse(0);
  }

  /** Reads its rows, which its survey has planned. */
  List<LogReading> read(
      RecordSink sink, ReferenceRows references, Consumer<QuarantinedRow> quarantine) {
    progress.file(file.name(), file.bytes());
    progress.read(surveyed);
    return read(plans, sink, references, quarantine, TableListener.NONE);
  }

  /** The same, telling the listener. */
  List<LogReading> read(
      RecordSink sink,
      ReferenceRows references,
      Consumer<QuarantinedRow> quarantine,
      TableListener listener) {
    return read(plans, sink, references, quarantine, listener);
  }

  String name() {
    return file.name();
  }

  /** Reads its rows as planned; can be done again. */
  List<LogReading> read(
      List<TablePlan> plans,
      RecordSink sink,
      ReferenceRows references,
      Consumer<QuarantinedRow> quarantine,
      TableListener listener) {
    List<String> warnings = new ArrayList<>(file.warnings());
    warnings.addAll(unread(plans));
    FileReading reading =
        new FileReading(file.name(), plans, sink, references, quarantine, listener);
    Fingerprint fingerprint = file.read(reading, this::second);
    progress.read(file.bytes());
    return reading.readings(fingerprint, warnings);
  }

  /** Decides how each of its tables is to be read, of which it must know at least one. */
  List<TablePlan> survey() {
    return known(look());
  }

  /** The same where other files prove in which order the dates of such tables are written. */
  List<TablePlan> survey(ProvedOrders.Proof lent) {
    return known(look(Optional.of(lent)));
  }

  private List<TablePlan> known(List<TablePlan> found) {
    plans = found;
    if (plans.stream().allMatch(plan -> plan.header().isEmpty())) {
      throw useless(plans);
    }
    return plans;
  }

  /** Whether it is a kind of export that is known and no evidence. */
  boolean refused() {
    return refusal.isPresent();
  }

  /** The sentence for a file of which no table can be read. */
  SourceException useless(List<TablePlan> plans) {
    return refusal
        .map(reason -> new SourceException("%s can't be used. %s".formatted(file.name(), reason)))
        .orElseGet(() -> unrecognised(plans));
  }

  /** What the headings of a file of which no table is known may mean. */
  ProposalSearch proposals() {
    ProposalSearch search = new ProposalSearch(file.name(), profiles);
    file.read(search, bytes -> {});
    return search;
  }

  /**
   * Looks how each of its tables could be read.
   *
   * @throws SourceException when nothing in it proves the order of its dates
   */
  List<TablePlan> look() {
    return look(Optional.empty());
  }

  private List<TablePlan> look(Optional<ProvedOrders.Proof> lent) {
    Survey survey = surveyed(lent);
    Optional<ProvedOrders.Proof> own = survey.proved().unanimous();
    if (survey.unproved().isPresent() && lent.isEmpty() && own.isPresent()) {
      survey = surveyed(own);
    }
    refusal = survey.refusal();
    proved = survey.proved();
    unproved = survey.unproved();
    unproved.ifPresent(
        sentence -> {
          throw sentence;
        });
    return survey.plans();
  }

  private Survey surveyed(Optional<ProvedOrders.Proof> lent) {
    progress.file(file.name(), file.bytes());
    Survey survey =
        new Survey(file.name(), profiles, new DateOrderChoice(options.dateOrder(), lent));
    file.read(survey, this::first);
    return survey;
  }

  /** Whether it can't be used only because nothing in it proves the order of its dates. */
  boolean isUnproved() {
    return unproved.isPresent();
  }

  /** The orders of dates that its tables prove, of those that are kept by hand. */
  ProvedOrders proved() {
    return proved;
  }

  /** The survey counts for half, as far as it goes. */
  private void first(long bytes) {
    surveyed = bytes / 2;
    progress.read(surveyed);
  }

  private void second(long bytes) {
    double share = file.bytes() == 0 ? 1 : (double) bytes / file.bytes();
    progress.read(surveyed + (long) (share * (file.bytes() - surveyed)));
  }

  private static List<String> unread(List<TablePlan> plans) {
    return plans.stream()
        .filter(plan -> plan.header().isEmpty())
        .map(
            plan ->
                "Sheet \"%s\"%s was not read: %s.%s"
                    .formatted(
                        plan.table().sheet(),
                        plan.table().hidden() ? ", which is hidden," : "",
                        plan.setAside()
                            ? "its first row asks for that"
                            : "its headings are of no known log",
                        nearMisses(plan)))
        .toList();
  }

  /** What a table that isn't recognised warns of: mappings that nearly fit. */
  private static String nearMisses(TablePlan plan) {
    return plan.warnings().stream().map(" "::concat).collect(Collectors.joining());
  }

  /** The sentence for a file of which no table is known. */
  private SourceException unrecognised(List<TablePlan> plans) {
    List<String> found =
        plans.stream()
            .flatMap(plan -> plan.headings().stream())
            .filter(text -> known(profiles, List.of(text)) > 0)
            .distinct()
            .toList();
    return new SourceException(
        "%s: no row of headings of a known log was found.%s %sExpected are the headings of an e-mail log (such as Date sent, Sender, Recipient, Message ID), a sharing log (such as Case reference, Date shared, Shared with, Decision, Lawful basis) or a reference table (partners, agreements, retention schedule, secure domains, holidays). Rename the headings so, take the file away, or run caldicott inspect %s --save mapping.yaml and say what they mean in the file that it writes."
            .formatted(
                file.name(),
                plans.stream().map(FileImport::nearMisses).collect(Collectors.joining()),
                found.isEmpty()
                    ? "Nothing in its first %d rows is a heading that is known. "
                        .formatted(HeaderSearch.ROWS)
                    : "Known among its headings: " + String.join(", ", found) + ". ",
                typed()));
  }

  /** The file as it was given, for a command line. */
  private String typed() {
    String text = path.toString();
    return text.contains(" ") ? "\"" + text + "\"" : text;
  }
}

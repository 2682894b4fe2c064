package org.caldicottaudit.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.caldicottaudit.event.Moment;
import org.caldicottaudit.evidence.AuditLog;
import org.caldicottaudit.evidence.SigningKeyFile;
import org.caldicottaudit.report.Depth;
import org.caldicottaudit.report.ReportWriter;
import org.caldicottaudit.run.Audit;
import org.caldicottaudit.run.AuditOptions;
import org.caldicottaudit.run.AuditResult;
import org.caldicottaudit.run.Formats;
import org.caldicottaudit.run.UserFiles;
import org.caldicottaudit.run.Witness;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code caldicott audit}: logs in, a run out. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description = "Judges every sharing event of the logs and writes a report.")
final class AuditCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|FOLDER",
      description = "Logs and reference tables: CSV or Excel files, or folders of them.")
  private List<Path> inputs;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Folder of the run. Default: reports/<name of the first input>.")
  private @Nullable Path out;

  @Option(
      names = "--pack",
      paramLabel = "NAME",
      defaultValue = AuditOptions.IN_FORCE,
      description =
          "in-force judges each event by what was in force on its day; bromley-2017 or uk-current"
              + " judges all by one. Default: ${DEFAULT-VALUE}.")
  private String pack;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The date of the audit, such as 2026-07-15. Default: today.")
  private @Nullable LocalDate asOf;

  @Option(names = "--from", paramLabel = "DATE", description = "First day to audit.")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DATE", description = "Last day to audit.")
  private @Nullable LocalDate to;

  @Mixin private final ReadingOptions reading = new ReadingOptions();

  @Option(
      names = "--opa",
      paramLabel = "URL|local",
      defaultValue = AuditOptions.EMBEDDED,
      description = "Ask an OPA server instead of judging in this program; local starts one.")
  private String opa;

  @Option(
      names = "--identify",
      description =
          "Show names and addresses in the reports. They become personal data to be kept as such.")
  private boolean identify;

  @Option(
      names = "--depth",
      paramLabel = "board|guardian|dpo",
      converter = DepthConverter.class,
      description =
          "Whom the run is for. board: figures only, no row, small counts hidden; guardian:"
              + " pseudonyms and case references; dpo: names and addresses, as --identify. Default:"
              + " guardian.")
  private @Nullable Depth depth;

  @Option(
      names = "--pseudonymise",
      paramLabel = "cases",
      description = "Show case references as pseudonyms too.")
  private @Nullable Masked pseudonymise;

  /** What may be masked besides people. */
  enum Masked {
    CASES
  }

  @Option(
      names = "--local",
      paramLabel = "FOLDER",
      description =
          "Folder of your own settings: local.yaml and lists that add to the shipped ones. The"
              + " report lists all they change.")
  private @Nullable Path local;

  @Option(
      names = "--links",
      paramLabel = "FILE",
      description =
          "What you decided about records that were not joined: the sheet \"Not joined\", filled in"
              + " and saved. Not needed where it lies with the logs.")
  private @Nullable Path links;

  @Option(
      names = "--format",
      split = ",",
      paramLabel = "FORMAT",
      description =
          "Also write what other programs read: ocsf, junit; several with commas between.")
  private List<String> formats = List.of();

  @Option(
      names = "--sign",
      paramLabel = "KEYFILE",
      description = "Sign the manifest with a key that \"caldicott keys new\" has made.")
  private @Nullable Path sign;

  @Option(
      names = "--exceptions",
      paramLabel = "FILE",
      description = "Register of exceptions; also found by its headings among the logs.")
  private @Nullable Path exceptions;

  @Option(
      names = "--previous",
      paramLabel = "RUN",
      description =
          "Folder of an earlier run: its action plan is carried on, and the report says what"
              + " changed since.")
  private @Nullable Path previous;

  @Option(
      names = "--workers",
      paramLabel = "N",
      description =
          "How many threads judge. Changes nothing but the time. Default: one a processor.")
  private int workers = Runtime.getRuntime().availableProcessors();

  @Option(names = "--quiet", description = "Print nothing but errors.")
  private boolean quiet;

  @Override
  public Integer call() {
    AuditOptions options = options();
    Witness witness =
        new Witness(
            Optional.ofNullable(sign).map(SigningKeyFile::read),
            Optional.of(new AuditLog(UserFiles.standard().auditLog())));
    Audit audit =
        new Audit(options, Home.folder(), writers()).witnessed(witness).withWorkers(workers);
    AuditResult result = CommandProgress.run(quiet, audit::run);
    if (!quiet) {
      Conclusion.print(result, System.out);
    }
    return Conclusion.exitCode(result.report()).number();
  }

  private List<ReportWriter> writers() {
    if (depth() == Depth.BOARD && !formats.isEmpty()) {
      throw wrong(
          "What other programs read has a row for each finding, and a board's run has none.");
    }
    List<ReportWriter> writers = new ArrayList<>(Formats.of(depth()));
    Map<String, ReportWriter> more = Formats.forOtherTools();
    for (String format : formats) {
      ReportWriter writer = more.get(format.strip().toLowerCase(Locale.ROOT));
      if (writer == null) {
        throw wrong(
            "There is no format \""
                + format
                + "\" to add: choose from "
                + String.join(", ", more.keySet())
                + ". Every run has the others.");
      }
      if (!writers.contains(writer)) {
        writers.add(writer);
      }
    }
    writers.addAll(Formats.ofLargeRuns(depth()));
    return pseudonymise == null ? writers : Formats.maskingCases(writers);
  }

  private AuditOptions options() {
    check();
    List<Path> all = new ArrayList<>(inputs);
    if (exceptions != null) {
      all.add(exceptions);
    }
    if (links != null) {
      all.add(links);
    }
    return new AuditOptions(
        all,
        out == null ? Path.of("reports", name(inputs.get(0))) : out,
        Home.policies(),
        pack,
        asOf == null ? LocalDate.now(Moment.LONDON) : asOf,
        Optional.ofNullable(from),
        Optional.ofNullable(to),
        opa,
        depth() == Depth.DPO,
        reading.options(),
        Optional.ofNullable(local),
        Optional.ofNullable(previous));
  }

  private Depth depth() {
    if (depth == null) {
      return identify ? Depth.DPO : Depth.GUARDIAN;
    }
    return depth;
  }

  private void check() {
    OptionChecks checks = new OptionChecks(spec);
    checks.file("--links", links);
    if (pseudonymise != null && depth() == Depth.DPO) {
      throw wrong("--pseudonymise hides cases and names are to be shown: leave one out.");
    }
    if (identify && depth != null && depth != Depth.DPO) {
      throw wrong(
          "--identify shows names and --depth " + depth.code() + " shows none: leave one out.");
    }
    checks.exist(inputs);
    if (workers < 1) {
      throw wrong("--workers takes a number from 1 but got " + workers + ".");
    }
    checks.named(out);
    checks.folder("--local", local);
    checks.file("--exceptions", exceptions);
    if (previous != null && !Files.isDirectory(previous)) {
      throw wrong("--previous names no folder of a run: \"" + previous + "\".");
    }
    checks.period(from, to);
  }

  private ParameterException wrong(String sentence) {
    return new OptionChecks(spec).wrong(sentence);
  }

  /** The name of a file without its ending, or of a folder. */
  private static String name(Path input) {
    Path real = input.toAbsolutePath().normalize();
    String name = String.valueOf(real.getFileName());
    int dot = name.lastIndexOf('.');
    return Files.isDirectory(real) || dot < 1 ? name : name.substring(0, dot);
  }
}

package org.caldicottaudit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.caldicottaudit.event.Moment;
import org.caldicottaudit.report.VerdictChange;
import org.caldicottaudit.report.csv.VerdictChangesCsvWriter;
import org.caldicottaudit.run.AuditOptions;
import org.caldicottaudit.run.Impact;
import org.caldicottaudit.run.RunException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code caldicott policies impact}: what another pack or other settings would change. */
@Command(
    name = "impact",
    mixinStandardHelpOptions = true,
    description = "Judges the same logs in two ways and lists the verdicts that differ, and why.")
final class ImpactCommand implements Callable<Integer> {
  /** More rows are of no use on a terminal. */
  private static final int MOST_ROWS = 50;

  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FILE|FOLDER", description = "Logs, as for audit.")
  private List<Path> inputs;

  @Option(names = "--from", paramLabel = "PACK", required = true, description = "Judge by this.")
  private String from;

  @Option(
      names = "--to",
      paramLabel = "PACK",
      required = true,
      description = "And by this; may be the same pack with --to-local.")
  private String to;

  @Option(
      names = "--local",
      paramLabel = "FOLDER",
      description = "Your own settings, for both ways of judging.")
  private @Nullable Path local;

  @Option(
      names = "--to-local",
      paramLabel = "FOLDER",
      description = "Your own settings, for the second way only.")
  private @Nullable Path toLocal;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The date of the audit. Default: today.")
  private @Nullable LocalDate asOf;

  @Option(names = "--out", paramLabel = "FILE", description = "Write all changes to a CSV file.")
  private @Nullable Path out;

  @Mixin private final ReadingOptions reading = new ReadingOptions();

  @Override
  public Integer call() {
    check();
    LocalDate day = asOf == null ? LocalDate.now(Moment.LONDON) : asOf;
    Impact.Result result =
        new Impact(
                options(from, local, day),
                options(to, toLocal == null ? local : toLocal, day),
                Home.folder())
            .compare();
    print(result);
    if (out != null) {
      write(result.changes(), out);
    }
    return ExitCode.OK.number();
  }

  private void check() {
    for (Path input : inputs) {
      if (!Files.exists(input)) {
        throw wrong("There is no file or folder \"" + input + "\".");
      }
    }
    for (Path folder : new Path[] {local, toLocal}) {
      if (folder != null && !Files.isDirectory(folder)) {
        throw wrong("There is no folder of local settings \"" + folder + "\".");
      }
    }
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }

  private AuditOptions options(String pack, @Nullable Path settings, LocalDate day) {
    return new AuditOptions(
        inputs,
        Path.of("."),
        Home.policies(),
        pack,
        day,
        Optional.empty(),
        Optional.empty(),
        AuditOptions.EMBEDDED,
        false,
        reading.options(),
        Optional.ofNullable(settings));
  }

  private static void print(Impact.Result result) {
    List<VerdictChange> changes = result.changes();
    System.out.printf(
        "%,d of the verdicts on %,d events change.%n", changes.size(), result.events());
    Map<String, Long> counts = new TreeMap<>();
    changes.forEach(change -> counts.merge(change.ruleId() + "  " + change.kind(), 1L, Long::sum));
    counts.forEach((kind, count) -> System.out.printf("%,9d  %s%n", count, kind));
    changes.stream().limit(MOST_ROWS).forEach(ImpactCommand::print);
    if (changes.size() > MOST_ROWS) {
      System.out.printf(
          "%n%,d more are not shown: --out FILE.csv writes all.%n", changes.size() - MOST_ROWS);
    }
  }

  private static void print(VerdictChange change) {
    System.out.printf(
        "%n%s  %s%n        %s%s%n        %s%n",
        change.ruleId(),
        change.kind(),
        Main.printable(change.place().toString()),
        change.caseRef().isEmpty() ? "" : ", case " + Main.printable(change.caseRef()),
        Main.printable(change.why()));
  }

  private static void write(List<VerdictChange> changes, Path file) {
    try {
      VerdictChangesCsvWriter.write(changes, file);
    } catch (IOException e) {
      throw new RunException(
          "The changes can't be written to " + file + ". Give another place with --out.", e);
    }
  }
}

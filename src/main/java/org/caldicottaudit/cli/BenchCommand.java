package org.caldicottaudit.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.caldicottaudit.measure.Bench;
import org.caldicottaudit.measure.BenchOptions;
import org.caldicottaudit.run.RunException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code caldicott bench}: how long an audit of so many rows takes on this computer. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = {
      "Makes logs of invented people, audits them to all formats and prints seconds a stage and"
          + " memory.",
      "Everything goes into a temporary folder and is removed."
    })
final class BenchCommand implements Callable<Integer> {
  private static final int ENTRIES_OF_ROWS = 5;

  @Spec private CommandSpec spec;

  @Option(
      names = "--rows",
      required = true,
      paramLabel = "N",
      description = "Rows of the e-mail log, such as 100000.")
  private long rows;

  @Option(
      names = "--entries",
      paramLabel = "M",
      description = "Rows of the sharing log. Default: a fifth of the rows.")
  private @Nullable Long entries;

  @Option(
      names = "--failing",
      paramLabel = "PERCENT",
      defaultValue = "20",
      description = "How many of a hundred sharing events break rules. Default: ${DEFAULT-VALUE}.")
  private int failing;

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "How many threads judge. Default: one a processor.")
  private int workers = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Another seed makes other logs of the same shape. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--keep",
      paramLabel = "FOLDER",
      description = "Put the logs and the run into that new folder and keep them.")
  private @Nullable Path keep;

  @Override
  public Integer call() throws IOException {
    Bench bench = new Bench(options(), Home.policies(), Home.folder());
    if (keep != null) {
      if (Files.exists(keep)) {
        throw wrong("\"" + keep + "\" is there already; name a new folder.");
      }
      print(bench.run(Files.createDirectories(keep)));
    } else {
      inTemporaryFolder(bench);
    }
    return ExitCode.OK.number();
  }

  private BenchOptions options() {
    long most = entries == null ? rows / ENTRIES_OF_ROWS : entries;
    if (rows < 1 || most < 0) {
      throw wrong("--rows takes a number from 1 and --entries one from 0.");
    }
    if (failing < 0 || failing > 100) {
      throw wrong("--failing takes a number from 0 to 100 but got " + failing + ".");
    }
    if (workers < 1) {
      throw wrong("--workers takes a number from 1 but got " + workers + ".");
    }
    return new BenchOptions(rows, most, failing, workers, seed);
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }

  private static void print(List<String> lines) {
    lines.forEach(System.out::println);
  }

  private static void inTemporaryFolder(Bench bench) throws IOException {
    Path folder = Files.createTempDirectory("caldicott-bench-");
    Thread cleaner = new Thread(() -> removeQuietly(folder), "remove-bench");
    Runtime.getRuntime().addShutdownHook(cleaner);
    try {
      print(bench.run(folder));
    } catch (IOException e) {
      throw new RunException(
          "The logs can't be written to " + folder + ": " + e.getMessage() + ". Free some space.",
          e);
    } finally {
      removeQuietly(folder);
      removeHook(cleaner);
    }
  }

  private static void removeHook(Thread cleaner) {
    try {
      Runtime.getRuntime().removeShutdownHook(cleaner);
    } catch (IllegalStateException e) {
      // The machine is going down and the hook does the work.
    }
  }

  private static void removeQuietly(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException | UncheckedIOException e) {
      // Somebody still writes into it: the shutdown hook comes after that, or the system's cleaner.
    }
  }
}

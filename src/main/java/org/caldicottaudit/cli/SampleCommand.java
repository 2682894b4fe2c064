package org.caldicottaudit.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.caldicottaudit.evidence.AuditLog;
import org.caldicottaudit.run.AuditProgress;
import org.caldicottaudit.run.Sampling;
import org.caldicottaudit.run.UserFiles;
import org.caldicottaudit.sampling.Review;
import org.caldicottaudit.sampling.ReviewJson;
import org.caldicottaudit.sampling.ReviewText;
import org.caldicottaudit.sampling.Sample;
import org.caldicottaudit.sampling.SamplePlan;
import org.caldicottaudit.sampling.Stratum;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code caldicott sample}: verdicts for people to look at, and what their answers prove. */
@Command(
    name = "sample",
    mixinStandardHelpOptions = true,
    description =
        "Draws findings and passes of a run at random for people to look at, and reads their"
            + " answers back.")
final class SampleCommand implements Callable<Integer> {
  private enum Per {
    RUN,
    RULE
  }

  private enum Format {
    TEXT,
    JSON
  }

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "RUN", description = "Folder of the run.")
  private Path run;

  @Option(
      names = "--confidence",
      paramLabel = "PERCENT",
      defaultValue = "95",
      description = "How sure to be. Default: ${DEFAULT-VALUE}.")
  private double confidence;

  @Option(
      names = "--rate",
      paramLabel = "PERCENT",
      defaultValue = "5",
      description =
          "If nothing wrong is found, fewer than this share are wrong. Default: ${DEFAULT-VALUE}.")
  private double rate;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      defaultValue = "1",
      description = "The same number draws the same sample. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--per",
      paramLabel = "WHAT",
      defaultValue = "run",
      description =
          "run draws enough for the run as a whole; rule draws enough for each rule by itself,"
              + " which is many more.")
  private Per per;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The workbook to write. Default: sample-<name of the run>.xlsx.")
  private @Nullable Path out;

  @Option(
      names = "--logs",
      arity = "1..*",
      paramLabel = "FILE|FOLDER",
      description = "Where the logs are now, when they were moved.")
  private List<Path> logs = List.of();

  @Option(
      names = "--read",
      paramLabel = "FILE",
      description = "Read a workbook that reviewers have filled in, and say what it proves.")
  private @Nullable Path read;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "With --read: text or json. Default: ${DEFAULT-VALUE}.")
  private Format format;

  @Override
  public Integer call() throws IOException {
    Sampling sampling = new Sampling(run, logs, Home.policies(), Home.folder());
    if (read != null) {
      print(sampling.read(read));
    } else {
      draw(sampling);
    }
    return ExitCode.OK.number();
  }

  private void print(Review review) {
    if (format == Format.JSON) {
      System.out.println(ReviewJson.of(review));
    } else {
      new ReviewText(review).lines().forEach(line -> System.out.println(Main.printable(line)));
    }
  }

  private void draw(Sampling sampling) throws IOException {
    Path file = out == null ? Path.of("sample-" + name() + ".xlsx") : out;
    check(file);
    Sample sample = sampling.draw(plan(), AuditProgress.NONE);
    try {
      sample.write(file);
    } catch (NoSuchFileException e) {
      throw wrong("There is no folder for the file \"" + file + "\".", e);
    } catch (FileAlreadyExistsException e) {
      throw wrong("\"" + file + "\" is there already; name a new file.", e);
    }
    sampling.enter(sample, new AuditLog(UserFiles.standard().auditLog()));
    System.out.printf(
        Locale.ROOT,
        "%,d of %,d open findings and %,d of %,d passes, drawn with the seed %d: %s%n",
        sample.count(Stratum.Side.FINDING),
        sample.lot(Stratum.Side.FINDING),
        sample.count(Stratum.Side.PASS),
        sample.lot(Stratum.Side.PASS),
        seed,
        file);
    System.out.println("Read the answers back with: caldicott sample " + run + " --read " + file);
  }

  private SamplePlan plan() {
    try {
      return new SamplePlan(confidence, rate, seed, per == Per.RULE);
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()), e);
    }
  }

  private void check(Path file) {
    if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
      throw wrong("The file \"" + file + "\" must be called .xlsx, as Excel workbooks are.", null);
    }
    if (Files.exists(file)) {
      throw wrong(
          "\"" + file + "\" is there already, perhaps with answers in it; name a new file.", null);
    }
    Path folder = file.toAbsolutePath().normalize().getParent();
    if (folder != null && folder.equals(run.toAbsolutePath().normalize())) {
      throw wrong("A run stays as it was written; give another place than \"" + file + "\".", null);
    }
  }

  private String name() {
    return String.valueOf(run.toAbsolutePath().normalize().getFileName());
  }

  private ParameterException wrong(String sentence, @Nullable Exception cause) {
    return new ParameterException(spec.commandLine(), sentence, cause);
  }
}

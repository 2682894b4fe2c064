package org.caldicottaudit.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.caldicottaudit.event.Moment;
import org.caldicottaudit.report.Wording;
import org.caldicottaudit.run.AuditOptions;
import org.caldicottaudit.run.Review;
import org.caldicottaudit.run.ReviewOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code caldicott review}: the paper for those who review the protocol. */
@Command(
    name = "review",
    mixinStandardHelpOptions = true,
    description =
        "Compares several quarters, like with like, and writes the review of the protocol.")
final class ReviewCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "RUN|FOLDER",
      description = "Folders of runs, or of the logs of one quarter each.")
  private List<Path> inputs;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Folder of the review. Default: reports/review.")
  private Path out = Path.of("reports", "review");

  @Option(names = "--from", paramLabel = "DATE", description = "First day of the review.")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DATE", description = "Last day of the review.")
  private @Nullable LocalDate to;

  @Option(
      names = "--pack",
      paramLabel = "NAME",
      defaultValue = AuditOptions.IN_FORCE,
      description =
          "How folders of logs are judged; runs were judged already. Default: ${DEFAULT-VALUE}.")
  private String pack;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The day of the review. Default: today.")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--local",
      paramLabel = "FOLDER",
      description = "Your own settings, for folders of logs.")
  private @Nullable Path local;

  @Option(
      names = "--propose",
      paramLabel = "FOLDER",
      description = "Settings that are proposed: shows what they would have changed.")
  private @Nullable Path proposed;

  @Option(
      names = "--actions",
      paramLabel = "FILE",
      description = "The last review's actions, a CSV with action, owner, due and state.")
  private @Nullable Path actions;

  @Option(names = "--quiet", description = "Print nothing but errors.")
  private boolean quiet;

  @Mixin private final ReadingOptions reading = new ReadingOptions();

  @Override
  public Integer call() {
    check();
    ReviewOptions options =
        new ReviewOptions(
            inputs,
            out,
            Home.policies(),
            pack,
            asOf == null ? LocalDate.now(Moment.LONDON) : asOf,
            Optional.ofNullable(from),
            Optional.ofNullable(to),
            reading.options(),
            Optional.ofNullable(local),
            Optional.ofNullable(proposed),
            Optional.ofNullable(actions));
    Review.Result result = CommandProgress.run(quiet, new Review(options, Home.folder())::run);
    if (!quiet) {
      System.out.println(
          Wording.count(result.report().quarters().size(), "quarter", "quarters") + " compared.");
      result.report().limits().forEach(limit -> System.out.println("Incomplete: " + limit));
      System.out.println("To edit: " + result.folder().resolve(Review.WORD));
      System.out.println("To hand out: " + result.folder().resolve(Review.PDF));
      System.out.println("Figures: " + result.folder().resolve(Review.FIGURES));
    }
    return (result.report().limits().isEmpty() ? ExitCode.OK : ExitCode.INCOMPLETE).number();
  }

  private void check() {
    OptionChecks checks = new OptionChecks(spec);
    for (Path input : inputs) {
      if (!Files.isDirectory(input)) {
        throw wrong("There is no folder \"" + input + "\".");
      }
    }
    checks.named(out);
    checks.folder("--local", local);
    checks.folder("--propose", proposed);
    checks.file("--actions", actions);
    checks.period(from, to);
  }

  private ParameterException wrong(String sentence) {
    return new OptionChecks(spec).wrong(sentence);
  }
}

package org.caldicottaudit.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.caldicottaudit.run.Reveal;
import org.caldicottaudit.run.UserFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code caldicott reveal}: who is behind one pseudonym. */
@Command(
    name = "reveal",
    mixinStandardHelpOptions = true,
    description =
        "Tells who is behind one pseudonym, from the run's logs and your key. Enters into the audit"
            + " log who asked, when and why.")
final class RevealCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "PSEUDONYM", description = "Such as P-4KQ27MXAB3CD.")
  private String pseudonym;

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why it has to be known. It is kept as typed, so write no name in it.")
  private String reason;

  @Option(
      names = "--run",
      paramLabel = "RUN",
      description = "Folder of the run that shows it. Default: the newest in reports.")
  private @Nullable Path run;

  @Option(
      names = "--logs",
      arity = "1..*",
      paramLabel = "FILE|FOLDER",
      description = "Where the logs are now, when they were moved.")
  private List<Path> logs = List.of();

  @Override
  public Integer call() {
    Reveal.Question question =
        new Reveal.Question(pseudonym, reason, Optional.ofNullable(run), Path.of("reports"), logs);
    Reveal.Answer answer = new Reveal(question, Home.policies(), UserFiles.standard()).answer();
    answer.names().forEach(name -> System.out.println(pseudonym + " is " + Main.printable(name)));
    System.out.println("Seen first in " + Main.printable(answer.place().toString()));
    System.out.println("Entered as " + answer.receipt().seq() + " in the audit log.");
    return ExitCode.OK.number();
  }
}

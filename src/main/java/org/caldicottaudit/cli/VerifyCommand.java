package org.caldicottaudit.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.caldicottaudit.evidence.SigningKeyFile;
import org.caldicottaudit.run.UserFiles;
import org.caldicottaudit.run.Verification;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code caldicott verify}: whether a run is still what the audit wrote. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description =
        "Says whether a run is still what its audit wrote, and which file or line is not.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:intact; only the action plan may be filled in", "1:something was changed"})
final class VerifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "RUN", description = "Folder of the run.")
  private Path run;

  @Option(
      names = "--key",
      paramLabel = "PUBLIC",
      description = "The open half of the key that must have signed it, a file ending in .pub.")
  private @Nullable Path key;

  @Option(
      names = "--inputs",
      paramLabel = "FOLDER",
      description = "Where the logs are, to see whether they are those that were audited.")
  private @Nullable Path inputs;

  @Option(names = "--previous", paramLabel = "RUN", description = "The run that it must follow.")
  private @Nullable Path previous;

  @Option(
      names = "--audit-log",
      paramLabel = "FILE",
      description = "The audit log that lists it. Default: yours.")
  private @Nullable Path auditLog;

  @Override
  public Integer call() {
    if (inputs != null && !Files.isDirectory(inputs)) {
      throw new ParameterException(
          spec.commandLine(), "--inputs names no folder: \"" + inputs + "\".");
    }
    Verification.Question question =
        new Verification.Question(
            run,
            Optional.ofNullable(key).map(SigningKeyFile::readOpenHalf),
            Optional.ofNullable(inputs),
            Optional.ofNullable(previous),
            auditLog == null ? UserFiles.standard().auditLog() : auditLog);
    Verification.Result result = new Verification(question, Home.policies()).result();
    result.faults().forEach(fault -> System.out.println("Wrong: " + Main.printable(fault)));
    result.notes().forEach(note -> System.out.println("  " + Main.printable(note)));
    System.out.println(
        result.intact()
            ? "Intact: " + run
            : "Not intact: %d fault%s in %s"
                .formatted(result.faults().size(), result.faults().size() == 1 ? "" : "s", run));
    return result.intact() ? ExitCode.OK.number() : ExitCode.FAILED.number();
  }
}

package org.caldicottaudit.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.caldicottaudit.event.Moment;
import org.caldicottaudit.event.QuarantinedRow;
import org.caldicottaudit.finding.ExceptionState;
import org.caldicottaudit.finding.ExceptionUse;
import org.caldicottaudit.report.csv.ExceptionDraftsCsvWriter;
import org.caldicottaudit.run.AcceptedFindings;
import org.caldicottaudit.run.ExceptionsCheck;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code caldicott exceptions}: looks at a register of exceptions, and drafts one. */
@Command(
    name = "exceptions",
    mixinStandardHelpOptions = true,
    description = "Checks a register of exceptions, or drafts one from an action plan.")
final class ExceptionsCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do: caldicott exceptions check, or exceptions draft.");
  }

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = "Lists whether each exception works, and what it matches in a run.")
  int check(
      @Parameters(paramLabel = "FILE", description = "The register, CSV or Excel.") Path register,
      @Option(names = "--run", paramLabel = "RUN", description = "Folder of a finished run.")
          @Nullable Path run,
      @Option(names = "--as-of", paramLabel = "DATE", description = "The day. Default: today.")
          @Nullable LocalDate asOf) {
    ExceptionsCheck check =
        ExceptionsCheck.of(
            register,
            Optional.ofNullable(run),
            asOf == null ? LocalDate.now(Moment.LONDON) : asOf,
            Home.policies());
    check.uses().forEach(use -> System.out.println(Main.printable(line(use, run != null))));
    check.refused().forEach(row -> System.out.println(Main.printable(line(row))));
    boolean inOrder =
        check.refused().isEmpty()
            && check.uses().stream()
                .allMatch(
                    use ->
                        use.state() == ExceptionState.WORKS
                            || use.state() == ExceptionState.NOT_BEGUN);
    return (inOrder ? ExitCode.OK : ExitCode.FINDINGS).number();
  }

  private static String line(ExceptionUse use, boolean counted) {
    String rule = use.exception().rule();
    return use.exception().id()
        + " "
        + use.state().words()
        + ": "
        + (rule.isEmpty() ? "every rule" : rule)
        + ", "
        + use.exception().inWords()
        + (counted ? "; matches " + use.matched() + " of " + use.of() + " findings" : "")
        + (use.whole() ? "; too wide, it covers whoever breaks the rule" : "");
  }

  private static String line(QuarantinedRow row) {
    return row.place()
        + (row.column().isEmpty() ? "" : ", column \"" + row.column() + "\"")
        + " can't be used: "
        + row.reason();
  }

  @Command(
      name = "draft",
      mixinStandardHelpOptions = true,
      description =
          "Writes a register of the findings that the action plan of a run calls accepted, to be"
              + " approved and dated.")
  int draft(
      @Parameters(paramLabel = "RUN", description = "Folder of the run.") Path run,
      @Option(
              names = "--out",
              paramLabel = "FILE",
              defaultValue = "exceptions-draft.csv",
              description = "The file to write. Default: ${DEFAULT-VALUE}.")
          Path out)
      throws IOException {
    AcceptedFindings accepted = AcceptedFindings.of(run);
    accepted.notes().forEach(note -> System.out.println("Action plan: " + Main.printable(note)));
    try {
      ExceptionDraftsCsvWriter.write(accepted.drafts(), out);
    } catch (FileAlreadyExistsException e) {
      throw new ParameterException(
          spec.commandLine(), "\"" + out + "\" is there already; name a new file.", e);
    } catch (NoSuchFileException e) {
      throw new ParameterException(
          spec.commandLine(), "There is no folder for the file \"" + out + "\".", e);
    }
    System.out.println(
        accepted.drafts().size()
            + " drafts: "
            + out
            + ". Each covers nothing until it has a reason, an approver with a role, and dates.");
    return ExitCode.OK.number();
  }
}

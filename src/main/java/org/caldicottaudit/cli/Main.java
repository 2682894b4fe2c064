package org.caldicottaudit.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TimeZone;
import org.caldicottaudit.evidence.EvidenceException;
import org.caldicottaudit.policy.PolicyEngineException;
import org.caldicottaudit.policy.PolicyLoadException;
import org.caldicottaudit.run.RunException;
import org.caldicottaudit.run.Tool;
import org.caldicottaudit.source.SourceException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program {@code caldicott}. */
@Command(
    name = "caldicott",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description =
        "Audits how a safeguarding partnership shares information, from its exported logs.",
    subcommands = {
      AuditCommand.class,
      InspectCommand.class,
      RulesCommand.class,
      ExplainCommand.class,
      IncidentCommand.class,
      ReviewCommand.class,
      BenchCommand.class,
      RenderCommand.class,
      CompareCommand.class,
      ExceptionsCommand.class,
      TemplateCommand.class,
      VerifyCommand.class,
      KeysCommand.class,
      RevealCommand.class,
      PurgeCommand.class,
      SampleCommand.class,
      PoliciesCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:no open finding",
      "1:failed, nothing was published",
      "2:the command line can't be understood",
      "4:done, with findings",
      "5:done but incomplete: rows were quarantined or something could not be judged"
    })
public final class Main implements Runnable {
  @Spec private CommandSpec spec;

  /** Runs one command and ends the program with its exit code. */
  public static void main(String[] arguments) {
    // Some libraries ask for the machine's language and time zone; no report may depend on either.
    Locale.setDefault(Locale.ROOT);
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
    System.exit(run(arguments));
  }

  /** Runs one command and gives its exit code. */
  static int run(String... arguments) {
    try {
      return new CommandLine(new Main())
          .setExecutionExceptionHandler((failure, command, parsed) -> fail(failure))
          .setParameterExceptionHandler((mistake, given) -> explain(mistake))
          .setCaseInsensitiveEnumValuesAllowed(true)
          // A file whose name begins with @ is a log and not a list of options.
          .setExpandAtFiles(false)
          .execute(arguments);
    } catch (Error e) { // out of memory, out of stack
      return fail(e);
    }
  }

  private static int explain(ParameterException mistake) {
    System.err.println("caldicott: " + printable(CommandLineMistake.sentence(mistake)));
    return ExitCode.USAGE.number();
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do, such as: caldicott audit samples/quarter.");
  }

  private static int fail(Throwable failure) {
    if (!Interruption.wasTold()) {
      System.err.println("caldicott: " + printable(sentence(failure)));
    }
    return ExitCode.FAILED.number();
  }

  /** Names of files and headings can hold characters that steer a terminal. */
  static String printable(String sentence) {
    return sentence.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "\uFFFD");
  }

  private static String sentence(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof OutOfMemoryError) {
        return NotEnoughMemory.sentence();
      }
    }
    return isForTheUser(failure) ? String.valueOf(failure.getMessage()) : Fault.report(failure);
  }

  private static boolean isForTheUser(Throwable failure) {
    return failure instanceof SourceException
        || failure instanceof EvidenceException
        || failure instanceof RunException
        || failure instanceof PolicyLoadException
        || failure instanceof PolicyEngineException;
  }

  /** The name and version. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {Tool.NAME_AND_VERSION};
    }
  }
}

package org.caldicottaudit.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.caldicottaudit.run.AuditOptions;
import org.caldicottaudit.run.Explanation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code caldicott explain}: how a finding came about. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description =
        "Shows the event, the ties and the rule behind a finding, and what would make it pass.")
final class ExplainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FINDING", description = "A finding_id of findings.csv.")
  private String finding;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "RUN",
      description = "Folder of the run. Default: the newest in reports.")
  private @Nullable Path run;

  @Option(
      names = "--logs",
      arity = "1..*",
      paramLabel = "FILE|FOLDER",
      description = "Where the logs are now, when they were moved.")
  private List<Path> logs = List.of();

  @Option(names = "--identify", description = "Show names and addresses.")
  private boolean identify;

  @Option(
      names = "--opa",
      paramLabel = "local",
      defaultValue = AuditOptions.EMBEDDED,
      description = "local adds what the program opa says of the rule.")
  private String opa;

  @Override
  public Integer call() {
    boolean trace = opa.equals(AuditOptions.LOCAL_OPA);
    if (!trace && !opa.equals(AuditOptions.EMBEDDED)) {
      throw new ParameterException(spec.commandLine(), "--opa can only be local here.");
    }
    Explanation.Question question =
        new Explanation.Question(
            finding, Optional.ofNullable(run), Path.of("reports"), logs, identify, trace);
    new Explanation(question, Home.policies(), Home.folder())
        .sections()
        .forEach(ExplainCommand::print);
    return ExitCode.OK.number();
  }

  private static void print(Explanation.Section section) {
    System.out.println(section.title());
    section.lines().forEach(line -> System.out.println("  " + Main.printable(line)));
    System.out.println();
  }
}

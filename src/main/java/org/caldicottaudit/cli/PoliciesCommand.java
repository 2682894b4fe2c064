package org.caldicottaudit.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.caldicottaudit.policy.PolicyFolder;
import org.caldicottaudit.policy.opa.OpaProgram;
import org.caldicottaudit.policy.opa.PolicyCompiler;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code caldicott policies}: for people who change rules. */
@Command(
    name = "policies",
    mixinStandardHelpOptions = true,
    description = "Works on the policies; needs the program opa.",
    subcommands = PoliciesCommand.Build.class)
final class PoliciesCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do: caldicott policies build.");
  }

  /** {@code caldicott policies build}: makes the product use a changed rule. */
  @Command(
      name = "build",
      mixinStandardHelpOptions = true,
      description = "Compiles the rules, so that audits judge by them.")
  static final class Build implements Callable<Integer> {
    @Option(
        names = "--check",
        description = "Only say whether what is compiled is what the rules say.")
    private boolean check;

    @Override
    public Integer call() {
      PolicyFolder policies = new PolicyFolder(Home.policies());
      PolicyCompiler compiler =
          new PolicyCompiler(OpaProgram.find(Optional.empty(), Home.folder()), policies);
      List<String> problems = compiler.runChecks();
      if (check || !problems.isEmpty()) {
        return report(Stream.concat(problems.stream(), compiler.differences().stream()).toList());
      }
      compiler.build();
      System.out.println("Compiled. Audits judge by the new rules from now on.");
      return ExitCode.OK.number();
    }

    private static Integer report(List<String> differences) {
      differences.forEach(difference -> System.err.println("caldicott: " + difference));
      return differences.isEmpty() ? ExitCode.OK.number() : ExitCode.FAILED.number();
    }
  }
}

package org.caldicottaudit.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.caldicottaudit.policy.PolicyFolder;
import org.caldicottaudit.policy.opa.OpaProgram;
import org.caldicottaudit.policy.opa.PolicyCompiler;
import org.caldicottaudit.policy.opa.PolicyTests;
import org.caldicottaudit.policy.plan.builtin.Builtins;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code caldicott policies}: for people who change rules. */
@Command(
    name = "policies",
    mixinStandardHelpOptions = true,
    description = "For people who change the rules, or who ask what a change would do.",
    subcommands = {PoliciesCommand.Build.class, PoliciesCommand.Test.class, ImpactCommand.class})
final class PoliciesCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do: caldicott policies build, test or impact.");
  }

  /** {@code caldicott policies test}: whether the rules do what their tests say. */
  @Command(
      name = "test",
      mixinStandardHelpOptions = true,
      description = "Runs the tests that stand beside the rules; needs the program opa.")
  static final class Test implements Callable<Integer> {
    @Option(
        names = "--coverage",
        description = "Also say which lines of the rules no test runs through.")
    private boolean coverage;

    @Override
    public Integer call() {
      PolicyTests tests =
          new PolicyTests(
              OpaProgram.find(Optional.empty(), Home.folder()), new PolicyFolder(Home.policies()));
      PolicyTests.Result result = tests.run();
      result.failed().forEach(test -> System.err.println("caldicott: Failed: " + test));
      System.out.printf(
          "%,d tests of the rules passed, %,d failed.%n", result.passed(), result.failed().size());
      if (coverage && result.failed().isEmpty()) {
        report(tests.coverage());
      }
      return (result.failed().isEmpty() && result.passed() > 0 ? ExitCode.OK : ExitCode.FAILED)
          .number();
    }

    private static void report(PolicyTests.Coverage coverage) {
      System.out.printf(
          "They run through %,d of %,d lines of rules and libraries.%n",
          coverage.covered(), coverage.all());
      coverage.missed().forEach(lines -> System.out.println("No test runs through " + lines + "."));
    }
  }

  /** {@code caldicott policies build}: makes the product use a changed rule. */
  @Command(
      name = "build",
      mixinStandardHelpOptions = true,
      description = "Compiles the rules, so that audits judge by them; needs the program opa.")
  static final class Build implements Callable<Integer> {
    @Option(
        names = "--check",
        description = "Only say whether what is compiled is what the rules say.")
    private boolean check;

    @Override
    public Integer call() {
      PolicyFolder policies = new PolicyFolder(Home.policies());
      PolicyCompiler compiler =
          new PolicyCompiler(
              OpaProgram.find(Optional.empty(), Home.folder()), policies, Builtins.all().keySet());
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

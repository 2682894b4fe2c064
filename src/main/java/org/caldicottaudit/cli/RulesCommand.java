package org.caldicottaudit.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.caldicottaudit.policy.Catalogue;
import org.caldicottaudit.policy.PolicyFolder;
import org.caldicottaudit.policy.RuleInfo;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code caldicott rules}: what is judged. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    description = "Lists the rules, or explains one.")
final class RulesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "ID", description = "A rule to explain, such as REC-01.")
  private @Nullable String id;

  @Override
  public Integer call() {
    Catalogue catalogue = Catalogue.load(new PolicyFolder(Home.policies()));
    if (id == null) {
      catalogue.rules().forEach(RulesCommand::list);
    } else {
      new RuleExplanation(find(catalogue, id)).print(System.out);
    }
    return ExitCode.OK.number();
  }

  private static void list(RuleInfo rule) {
    System.out.printf("%s  %-8s  %s%n", rule.id(), rule.severity().code(), rule.title());
  }

  private RuleInfo find(Catalogue catalogue, String wanted) {
    return catalogue
        .findById(wanted.toUpperCase(Locale.ROOT))
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "There is no rule " + wanted + ". \"caldicott rules\" lists them."));
  }
}

package org.caldicottaudit.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.caldicottaudit.policy.Catalogue;
import org.caldicottaudit.policy.LocalChange;
import org.caldicottaudit.policy.LocalSettings;
import org.caldicottaudit.policy.Pack;
import org.caldicottaudit.policy.PackLoader;
import org.caldicottaudit.policy.PolicyFolder;
import org.caldicottaudit.policy.ReferenceData;
import org.caldicottaudit.policy.RuleInfo;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

  @Option(
      names = "--local",
      paramLabel = "FOLDER",
      description = "Folder of your own settings; says what they change of each rule.")
  private @Nullable Path local;

  @Override
  public Integer call() {
    PolicyFolder policies = new PolicyFolder(Home.policies());
    Catalogue catalogue = Catalogue.load(policies);
    List<LocalChange> changes = changes(policies, catalogue);
    if (id == null) {
      catalogue.rules().forEach(rule -> list(rule, changes));
    } else {
      RuleInfo rule = find(catalogue, id);
      new RuleExplanation(rule, of(rule, changes)).print(System.out);
    }
    return ExitCode.OK.number();
  }

  private List<LocalChange> changes(PolicyFolder policies, Catalogue catalogue) {
    if (local == null) {
      return List.of();
    }
    List<Pack> packs = PackLoader.load(policies, catalogue);
    ReferenceData reference = ReferenceData.load(policies, packs);
    return LocalSettings.load(local, policies, packs, catalogue, reference).changes();
  }

  private static List<LocalChange> of(RuleInfo rule, List<LocalChange> changes) {
    return changes.stream().filter(change -> change.rules().contains(rule.id())).toList();
  }

  private static void list(RuleInfo rule, List<LocalChange> changes) {
    System.out.printf("%s  %-8s  %s%n", rule.id(), rule.severity().code(), rule.title());
    of(rule, changes)
        .forEach(change -> System.out.println("                  Here " + change.inWords() + "."));
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

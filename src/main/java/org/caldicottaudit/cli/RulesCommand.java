package org.caldicottaudit.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
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
import org.caldicottaudit.report.html.book.RuleBook;
import org.caldicottaudit.report.json.RuleListWriter;
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
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, or json for other programs. Default: ${DEFAULT-VALUE}.")
  private RuleFormat format;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write the rule book, a page with every rule, into a new file.")
  private @Nullable Path html;

  @Option(
      names = "--local",
      paramLabel = "FOLDER",
      description = "Folder of your own settings; says what they change of each rule.")
  private @Nullable Path local;

  @Override
  public Integer call() throws IOException {
    PolicyFolder policies = new PolicyFolder(Home.policies());
    Catalogue catalogue = Catalogue.load(policies);
    LocalSettings settings = settings(policies, catalogue);
    List<Pack> packs = settings.packs();
    if (html != null) {
      book(policies, catalogue, packs, html);
    } else if (format == RuleFormat.JSON) {
      json(wanted(catalogue), packs);
    } else if (id == null) {
      catalogue.rules().forEach(rule -> list(rule, settings.changes()));
    } else {
      RuleInfo rule = find(catalogue, id);
      new RuleExplanation(rule, packs, of(rule, settings.changes())).print(System.out);
    }
    return ExitCode.OK.number();
  }

  private void book(PolicyFolder policies, Catalogue catalogue, List<Pack> packs, Path file)
      throws IOException {
    if (id != null || format == RuleFormat.JSON) {
      throw new ParameterException(
          spec.commandLine(), "--html writes all rules and goes with nothing else.");
    }
    try {
      RuleBook.of(policies, catalogue, packs).write(file);
    } catch (FileAlreadyExistsException e) {
      throw wrong("The file \"" + file + "\" is there already; name a new one.", e);
    } catch (NoSuchFileException e) {
      throw wrong("There is no folder for the file \"" + file + "\".", e);
    }
    System.out.println("The rule book: " + file);
  }

  private ParameterException wrong(String sentence, IOException cause) {
    return new ParameterException(spec.commandLine(), sentence, cause);
  }

  private static void json(List<RuleInfo> rules, List<Pack> packs) throws IOException {
    Writer out = new OutputStreamWriter(System.out, StandardCharsets.UTF_8);
    new RuleListWriter(packs).write(rules, out);
    out.flush();
  }

  private List<RuleInfo> wanted(Catalogue catalogue) {
    return id == null ? catalogue.rules() : List.of(find(catalogue, id));
  }

  private LocalSettings settings(PolicyFolder policies, Catalogue catalogue) {
    List<Pack> packs = PackLoader.load(policies, catalogue);
    if (local == null) {
      return LocalSettings.none(packs);
    }
    ReferenceData reference = ReferenceData.load(policies, packs);
    return LocalSettings.load(local, policies, packs, catalogue, reference);
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

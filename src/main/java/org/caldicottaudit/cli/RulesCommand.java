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
import org.caldicottaudit.policy.Pack;
import org.caldicottaudit.policy.PackLoader;
import org.caldicottaudit.policy.PolicyFolder;
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

  @Override
  public Integer call() throws IOException {
    PolicyFolder policies = new PolicyFolder(Home.policies());
    Catalogue catalogue = Catalogue.load(policies);
    List<Pack> packs = PackLoader.load(policies, catalogue);
    if (html != null) {
      book(policies, catalogue, packs, html);
    } else if (format == RuleFormat.JSON) {
      json(wanted(catalogue), packs);
    } else if (id == null) {
      catalogue.rules().forEach(RulesCommand::list);
    } else {
      new RuleExplanation(find(catalogue, id), packs).print(System.out);
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

package org.caldicottaudit.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.caldicottaudit.policy.Catalogue;
import org.caldicottaudit.policy.PackLoader;
import org.caldicottaudit.policy.PolicyFolder;
import org.caldicottaudit.template.SharingLogTemplate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code caldicott template}: an empty sharing log to adopt. */
@Command(
    name = "template",
    mixinStandardHelpOptions = true,
    description = "Writes an empty sharing log as an Excel workbook, which audits read as it is.")
final class TemplateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      defaultValue = "sharing-log.xlsx",
      description = "The workbook to write. Default: ${DEFAULT-VALUE}.")
  private Path out;

  @Option(names = "--force", description = "Replace the file if it is there.")
  private boolean force;

  @Override
  public Integer call() throws IOException {
    if (!out.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
      throw wrong("The file \"" + out + "\" must be called .xlsx, as Excel workbooks are.", null);
    }
    if (Files.isDirectory(out)) {
      throw wrong("\"" + out + "\" is a folder; name a file.", null);
    }
    PolicyFolder policies = new PolicyFolder(Home.policies());
    Catalogue catalogue = Catalogue.load(policies);
    try {
      refuseToOverwrite();
      new SharingLogTemplate(catalogue, PackLoader.load(policies, catalogue)).write(out, force);
    } catch (FileAlreadyExistsException e) {
      throw wrong(
          "The file \""
              + out
              + "\" is there already; name a new one, or add --force to replace it.",
          e);
    } catch (NoSuchFileException e) {
      throw wrong("There is no folder for the file \"" + out + "\".", e);
    }
    System.out.println("The sharing log: " + out);
    return ExitCode.OK.number();
  }

  private void refuseToOverwrite() throws IOException {
    if (!force && Files.exists(out)) {
      throw new FileAlreadyExistsException(out.toString());
    }
  }

  private ParameterException wrong(String sentence, @Nullable IOException cause) {
    return new ParameterException(spec.commandLine(), sentence, cause);
  }
}

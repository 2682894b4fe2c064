package org.caldicottaudit.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.caldicottaudit.event.inspection.InspectedTable;
import org.caldicottaudit.mapping.DateOrder;
import org.caldicottaudit.mapping.FileInspection;
import org.caldicottaudit.mapping.ImportOptions;
import org.caldicottaudit.policy.Catalogue;
import org.caldicottaudit.policy.PolicyFolder;
import org.caldicottaudit.report.json.InspectionJsonLines;
import org.caldicottaudit.report.text.InspectionText;
import org.caldicottaudit.source.SourceException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code caldicott inspect}: what a file is taken for, before anything is judged. */
@Command(
    name = "inspect",
    mixinStandardHelpOptions = true,
    description = "Shows what a file is taken for: its kind, its columns, the fate of its rows.")
final class InspectCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "CSV or Excel files.")
  private List<Path> files;

  @Option(
      names = "--date-order",
      paramLabel = "ORDER",
      description = "How dates with slashes are written where a file can't prove it: dmy or mdy.")
  private @Nullable DateOrder dateOrder;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, or jsonl for other programs. Default: ${DEFAULT-VALUE}.")
  private InspectFormat format;

  @Option(
      names = "--rows",
      description =
          "With --format jsonl: every row with its fate and values. They are personal data.")
  private boolean rows;

  @Override
  public Integer call() throws IOException {
    check();
    return (format == InspectFormat.JSONL ? lines() : words()).number();
  }

  private void check() {
    for (Path file : files) {
      if (file.toString().isBlank() || !Files.exists(file)) {
        throw wrong("There is no file \"" + file + "\".");
      }
      if (Files.isDirectory(file)) {
        throw wrong("\"" + file + "\" is a folder. Name the files in it.");
      }
    }
    if (rows && format != InspectFormat.JSONL) {
      throw wrong("--rows goes with --format jsonl.");
    }
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }

  private ExitCode words() {
    Catalogue catalogue = Catalogue.load(new PolicyFolder(Home.policies()));
    InspectionText text = new InspectionText(System.out, catalogue.rules());
    ExitCode worst = ExitCode.OK;
    for (Path file : files) {
      try {
        List<InspectedTable> tables = inspection(file).tables();
        tables.forEach(text::print);
        worst = worse(worst, outcome(tables));
      } catch (SourceException e) {
        System.err.println("caldicott: " + Main.printable(String.valueOf(e.getMessage())));
        worst = ExitCode.FAILED;
      }
    }
    return worst;
  }

  private ExitCode lines() throws IOException {
    Writer out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
    ExitCode worst = ExitCode.OK;
    try (InspectionJsonLines lines = new InspectionJsonLines(out)) {
      for (Path file : files) {
        worst = worse(worst, lines(file, lines));
      }
    }
    out.flush();
    return worst;
  }

  private ExitCode lines(Path file, InspectionJsonLines lines) {
    FileInspection inspection;
    try {
      inspection = inspection(file);
    } catch (SourceException e) {
      lines.refused(file.getFileName().toString(), String.valueOf(e.getMessage()));
      return ExitCode.FAILED;
    }
    if (rows) {
      inspection.visit(lines);
    } else {
      inspection.tables().forEach(lines::table);
    }
    return outcome(inspection.tables());
  }

  private FileInspection inspection(Path file) {
    return FileInspection.of(file, new ImportOptions(Optional.ofNullable(dateOrder)));
  }

  private static ExitCode outcome(List<InspectedTable> tables) {
    boolean quarantined = tables.stream().anyMatch(table -> table.reading().quarantined() > 0);
    return quarantined ? ExitCode.INCOMPLETE : ExitCode.OK;
  }

  /** A refused file outweighs quarantined rows. */
  private static ExitCode worse(ExitCode one, ExitCode other) {
    return one == ExitCode.FAILED || other == ExitCode.OK ? one : other;
  }
}

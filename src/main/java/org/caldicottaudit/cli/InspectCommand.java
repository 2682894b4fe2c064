package org.caldicottaudit.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import org.caldicottaudit.event.inspection.InspectedTable;
import org.caldicottaudit.mapping.FileInspection;
import org.caldicottaudit.policy.Catalogue;
import org.caldicottaudit.policy.PolicyFolder;
import org.caldicottaudit.report.json.InspectionJsonLines;
import org.caldicottaudit.report.text.InspectionText;
import org.caldicottaudit.source.SourceException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @Mixin private final ReadingOptions reading = new ReadingOptions();

  @Option(
      names = "--save",
      paramLabel = "FILE",
      description = "Write a guess at what unknown headings mean into a new mapping file to edit.")
  private @Nullable Path save;

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
    if (save != null && files.size() > 1) {
      throw wrong("--save writes the mapping of one file. Name one.");
    }
    if (save != null && (save.toString().isBlank() || Files.exists(save))) {
      throw wrong("The file \"" + save + "\" is there already; name a new one.");
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
        FileInspection inspection = inspection(file);
        List<InspectedTable> tables = inspection.tables();
        tables.forEach(text::print);
        save(inspection);
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
    save(inspection);
    if (rows) {
      inspection.visit(lines);
    } else {
      inspection.tables().forEach(lines::table);
    }
    return outcome(inspection.tables());
  }

  private void save(FileInspection inspection) {
    if (save == null) {
      return;
    }
    String mapping =
        inspection
            .mapping()
            .orElseThrow(
                () ->
                    new SourceException(
                        "No mapping was saved: the headings are known, so there is nothing to guess."));
    try {
      Files.writeString(save, mapping, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new SourceException(
          "The mapping can't be written to %s. Check that its folder is there and that you may write to it."
              .formatted(save),
          e);
    }
    System.err.println("The mapping: " + save);
  }

  private FileInspection inspection(Path file) {
    return FileInspection.of(file, reading.options());
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

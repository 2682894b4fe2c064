package org.caldicottaudit.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.caldicottaudit.report.Depth;
import org.caldicottaudit.report.ReportWriter;
import org.caldicottaudit.run.Formats;
import org.caldicottaudit.run.StoredRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code caldicott render}: any format of a finished run, without its logs. */
@Command(
    name = "render",
    mixinStandardHelpOptions = true,
    description = "Writes any format of a finished run again, without the logs.")
final class RenderCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "RUN", description = "Folder of the run.")
  private Path run;

  @Option(
      names = "--format",
      required = true,
      split = ",",
      paramLabel = "FORMAT",
      description =
          "csv, jsonl, quarantine, judged, earlier, json, xlsx, html, pdf, ocsf or junit; several"
              + " with commas between.")
  private List<String> formats;

  @Option(
      names = "--depth",
      paramLabel = "board|guardian",
      converter = DepthConverter.class,
      defaultValue = "guardian",
      description =
          "board makes the board's figures of a finished run: html, pdf, xlsx or json. Default: as"
              + " the run was made.")
  private Depth depth;

  @Option(
      names = "--out",
      paramLabel = "FILE|FOLDER",
      description =
          "The file to write, or the folder to write into. Default: a file here, named after the"
              + " run.")
  private @Nullable Path out;

  @Option(names = "--force", description = "Replace a file that is there.")
  private boolean force;

  @Override
  public Integer call() throws IOException {
    List<ReportWriter> writers = writers();
    List<Path> files = writers.stream().map(this::file).toList();
    for (Path file : files) {
      refuse(file);
    }
    StoredRun stored = StoredRun.read(run);
    if (depth == Depth.DPO && !stored.report().run().identified()) {
      throw wrong("That run holds no names: audit again with --depth dpo.", null);
    }
    for (int i = 0; i < files.size(); i++) {
      write(stored, writers.get(i), files.get(i));
      System.out.println("Written: " + files.get(i));
    }
    return ExitCode.OK.number();
  }

  private List<ReportWriter> writers() {
    Map<String, ReportWriter> known = Formats.byName(depth);
    List<ReportWriter> writers = new ArrayList<>();
    for (String format : formats) {
      ReportWriter writer = known.get(format.strip().toLowerCase(Locale.ROOT));
      if (writer == null) {
        throw wrong(
            "There is no format \""
                + format
                + "\": choose from "
                + String.join(", ", known.keySet())
                + ".",
            null);
      }
      writers.add(writer);
    }
    return writers;
  }

  private Path file(ReportWriter writer) {
    if (out == null) {
      Path name = run.toAbsolutePath().normalize().getFileName();
      return Path.of(name + "-" + writer.fileName());
    }
    return formats.size() > 1 || Files.isDirectory(out) ? out.resolve(writer.fileName()) : out;
  }

  private void refuse(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    if (folder != null && folder.equals(run.toAbsolutePath().normalize())) {
      throw wrong("A run stays as it was written; give another place than \"" + file + "\".", null);
    }
    if (Files.isDirectory(file) || (!force && Files.exists(file))) {
      throw wrong(
          "\"" + file + "\" is there already; name a new file, or add --force to replace it.",
          null);
    }
  }

  /** Beside its place first, so that what was there stays when it can't be written. */
  private void write(StoredRun stored, ReportWriter writer, Path file) throws IOException {
    Path draft = file.resolveSibling("." + file.getFileName() + ".part");
    try {
      Files.deleteIfExists(draft);
      writer.write(stored.report(), draft);
      if (force) {
        Files.deleteIfExists(file);
      }
      Files.move(draft, file);
    } catch (NoSuchFileException e) {
      throw wrong("There is no folder for the file \"" + file + "\".", e);
    } catch (FileAlreadyExistsException e) {
      throw wrong("\"" + file + "\" is there already; name a new file.", e);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private ParameterException wrong(String sentence, @Nullable IOException cause) {
    return new ParameterException(spec.commandLine(), sentence, cause);
  }
}

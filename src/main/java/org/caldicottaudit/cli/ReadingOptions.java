package org.caldicottaudit.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.caldicottaudit.mapping.DateOrder;
import org.caldicottaudit.mapping.ImportOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What every command that reads logs can be told about them. */
final class ReadingOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--date-order",
      paramLabel = "ORDER",
      description = "How dates with slashes are written where a file can't prove it: dmy or mdy.")
  private @Nullable DateOrder dateOrder;

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description =
          "What the headings of a log mean, in YAML; may be given more than once. A folder mappings beside the logs is read as well.")
  private List<Path> mappings = List.of();

  /** The options as the import wants them. */
  ImportOptions options() {
    for (Path mapping : mappings) {
      if (!Files.isRegularFile(mapping)) {
        throw new ParameterException(
            spec.commandLine(), "There is no mapping file \"" + mapping + "\".");
      }
    }
    return new ImportOptions(Optional.ofNullable(dateOrder), mappings);
  }
}

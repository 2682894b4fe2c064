package org.caldicottaudit.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What several commands ask of their options before the work begins. */
record OptionChecks(CommandSpec spec) {
  /** Every log, or folder of logs, is there. */
  void exist(Iterable<Path> inputs) {
    for (Path input : inputs) {
      if (input.toString().isBlank() || !Files.exists(input)) {
        throw wrong("There is no file or folder \"" + input + "\".");
      }
    }
  }

  /** The place to write to has a name. */
  void named(@Nullable Path out) {
    if (out != null && out.toString().isBlank()) {
      throw wrong("--out names no folder.");
    }
  }

  /** The folder that an option names is there. */
  void folder(String option, @Nullable Path folder) {
    if (folder != null && !Files.isDirectory(folder)) {
      throw wrong(option + " names no folder: \"" + folder + "\".");
    }
  }

  /** The file that an option names is there. */
  void file(String option, @Nullable Path file) {
    if (file != null && !Files.isRegularFile(file)) {
      throw wrong(option + " names no file: \"" + file + "\".");
    }
  }

  /** The period has days. */
  void period(@Nullable LocalDate from, @Nullable LocalDate to) {
    if (from != null && to != null && to.isBefore(from)) {
      throw wrong(
          "The period ends before it begins: --from is " + from + " and --to is " + to + ".");
    }
  }

  /** A mistake on the command line, in a sentence. */
  ParameterException wrong(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}

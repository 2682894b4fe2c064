package org.caldicottaudit.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in a sentence what is wrong with a command line; the library's own words name classes. */
final class CommandLineMistake {
  private CommandLineMistake() {}

  static String sentence(ParameterException mistake) {
    String command = mistake.getCommandLine().getCommandSpec().qualifiedName();
    return what(mistake) + " \"" + command + " --help\" shows what can be given.";
  }

  private static String what(ParameterException mistake) {
    if (mistake instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched);
    }
    if (mistake instanceof MissingParameterException missing) {
      return "Something is missing: "
          + missing.getMissing().stream()
              .map(CommandLineMistake::label)
              .collect(Collectors.joining(", "))
          + ".";
    }
    if (mistake instanceof OverwrittenOptionException twice
        && twice.getOverwritten() instanceof OptionSpec option) {
      return option.longestName() + " is given twice.";
    }
    if (mistake.getArgSpec() instanceof OptionSpec option && mistake.getValue() != null) {
      return "\"%s\" can't be the %s of %s.%s"
          .formatted(
              mistake.getValue(), option.paramLabel(), option.longestName(), expected(option));
    }
    if (mistake.getValue() != null && mistake.getArgSpec() != null) {
      return "\"%s\" can't be the name of a file here.".formatted(mistake.getValue());
    }
    return String.valueOf(mistake.getMessage());
  }

  private static String unmatched(UnmatchedArgumentException mistake) {
    String wrong = mistake.getUnmatched().get(0);
    List<String> near = mistake.getSuggestions();
    String what =
        wrong.startsWith("-")
            ? "There is no option " + wrong + "."
            : "\"" + wrong + "\" is not expected here.";
    return near.isEmpty() ? what : what + " Is " + String.join(" or ", near) + " meant?";
  }

  private static String expected(OptionSpec option) {
    return switch (option.paramLabel()) {
      case "DATE" -> " Write it like 2026-07-15.";
      case "TIME" ->
          " Write it like 2026-03-27 or \"2026-03-27 14:10\"; at 1 in the night when the clocks go"
              + " forward there is no time.";
      case "ORDER" -> " Write dmy or mdy.";
      default -> "";
    };
  }

  private static String label(ArgSpec missing) {
    return missing instanceof OptionSpec option
        ? option.longestName() + " " + missing.paramLabel()
        : missing.paramLabel();
  }
}

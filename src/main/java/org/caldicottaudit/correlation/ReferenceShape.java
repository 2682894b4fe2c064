package org.caldicottaudit.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How the references of a log are built: fixed letters, runs of digits of one length, separators.
 */
record ReferenceShape(List<String> runs, List<String> separators) {
  /** Word processors write a hyphen as a dash, and a blank as one that doesn't break. */
  private static final String BETWEEN = "[\\s\\u00A0\\p{Pd}\\u2212/\\\\_.:#]{0,3}";

  private static final Pattern RUN = Pattern.compile("[A-Z]+|[0-9]+");

  /** "LCS no 712345" is LCS712345. */
  private static final String NUMBER_WORD =
      "(?:(?:no|nr|num|number|ref|reference|id)" + BETWEEN + ")?";

  /** A year and four digits or more. */
  private static final int FEWEST_WITH_YEAR = 8;

  static ReferenceShape of(String reference) {
    String upper = reference.toUpperCase(Locale.ROOT);
    List<String> runs = new ArrayList<>();
    List<String> separators = new ArrayList<>();
    Matcher matcher = RUN.matcher(upper);
    int end = 0;
    while (matcher.find()) {
      separators.add(runs.isEmpty() ? "" : upper.substring(end, matcher.start()));
      runs.add(digits(matcher.group()) ? "0".repeat(matcher.group().length()) : matcher.group());
      end = matcher.end();
    }
    return new ReferenceShape(List.copyOf(runs), List.copyOf(separators));
  }

  /** Finds one reference in a text, in any case and with any separators. */
  static Pattern anyWriting(String reference) {
    String runs =
        RUN.matcher(reference.toUpperCase(Locale.ROOT))
            .results()
            .map(run -> Pattern.quote(run.group()))
            .collect(Collectors.joining(BETWEEN));
    return Pattern.compile("(?i)(?<![A-Z0-9])" + runs + "(?![A-Z0-9])");
  }

  boolean hasLetters() {
    return runs.stream().anyMatch(run -> !digits(run));
  }

  Pattern pattern() {
    StringBuilder parts = new StringBuilder();
    for (int i = 0; i < runs.size(); i++) {
      if (i > 0) {
        boolean toDigits = digits(runs.get(i)) && !digits(runs.get(i - 1));
        parts.append(BETWEEN).append(toDigits ? NUMBER_WORD : "");
      }
      parts.append('(').append(part(runs.get(i))).append(')');
    }
    return Pattern.compile("(?i)(?<![A-Z0-9])" + parts + "(?![A-Z0-9])");
  }

  /** The letters and digits of what its pattern found. */
  String canonical(Matcher found) {
    StringBuilder canonical = new StringBuilder();
    for (int i = 1; i <= runs.size(); i++) {
      canonical.append(CaseReferences.lettersAndDigits(found.group(i), 0));
    }
    return canonical.toString();
  }

  /** Writes canonical letters and digits the way this log does. */
  String write(String canonical) {
    StringBuilder written = new StringBuilder();
    int at = 0;
    for (int i = 0; i < runs.size(); i++) {
      int length = runs.get(i).length();
      written.append(separators.get(i)).append(canonical, at, at + length);
      at += length;
    }
    return written.toString();
  }

  /** A long number that begins with the year is written with a gap behind it: "EHA 2026 31963". */
  private String part(String run) {
    if (!digits(run)) {
      return Pattern.quote(run);
    }
    String number = "[0-9]{" + run.length() + "}";
    return run.length() >= FEWEST_WITH_YEAR && hasLetters()
        ? number + "|20[0-9]{2}[\\s/_.:-][0-9]{" + (run.length() - 4) + "}"
        : number;
  }

  static boolean digits(String run) {
    return !run.isEmpty() && run.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}

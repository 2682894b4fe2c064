package org.caldicottaudit.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long an agreement gives for an answer.
 *
 * @param unit {@code hours}, {@code working_hours}, {@code days} or {@code working_days}
 * @param agreement reference of the agreement that says so
 */
public record AnswerTime(long amount, String unit, String agreement) {
  private static final Pattern PARTS = Pattern.compile("[;,\\n|]|\\s/\\s|\\band\\b");
  private static final Pattern SPACE = Pattern.compile("[\\s()]+");
  private static final Pattern PART =
      Pattern.compile(
          "(?:(?<rating>[a-z][a-z ]{0,30}?) ?[:=–-]? ?)??(?:within |in )?"
              + "(?<amount>\\d{1,4}|one|two|three|four|five|ten)[ -]?"
              + "(?<working>working |work |business |w)?(?<unit>hours?|hrs?|h|days?|ds?)");

  private static final List<String> NUMBERS =
      List.of("one", "two", "three", "four", "five", "", "", "", "", "ten");

  /** What people write beside a rating. */
  private static final Pattern BESIDE =
      Pattern.compile("\\b(?:rag|rated|rating|cases?|requests?|priority)\\b");

  private static final Map<String, String> INITIALS =
      Map.of("r", "red", "a", "amber", "g", "green");

  public AnswerTime {
    if (amount < 0) {
      throw new IllegalArgumentException("amount must not be negative but is " + amount);
    }
    Objects.requireNonNull(unit, "unit must not be null");
    Objects.requireNonNull(agreement, "agreement must not be null");
  }

  /**
   * The time that an agreement's words give for a rating, such as {@code red: 4 working hours;
   * amber: 1 working day}. A part without a rating is for all others.
   *
   * @param rating such as {@code red}; blank when the request has none
   */
  static Optional<AnswerTime> of(String words, String rating, String agreement) {
    List<AnswerTime> others = new ArrayList<>();
    for (String part : PARTS.splitAsStream(words.toLowerCase(Locale.ROOT)).toList()) {
      Matcher matcher = PART.matcher(SPACE.matcher(part).replaceAll(" ").strip());
      if (matcher.matches()) {
        String named = rating(matcher);
        AnswerTime time = time(matcher, agreement);
        if (!named.isEmpty() && named.equals(rating)) {
          return Optional.of(time);
        }
        if (named.isEmpty() || named.matches("default|other|others|all|any|unrated")) {
          others.add(time);
        }
      }
    }
    return others.stream().findFirst();
  }

  private static String rating(Matcher matcher) {
    String written = Objects.requireNonNullElse(matcher.group("rating"), "");
    String named = BESIDE.matcher(written).replaceAll(" ").strip();
    return INITIALS.getOrDefault(named, named);
  }

  private static long amount(String written) {
    int inWords = NUMBERS.indexOf(written);
    return inWords >= 0 ? inWords + 1L : Long.parseLong(written);
  }

  private static AnswerTime time(Matcher matcher, String agreement) {
    String unit = matcher.group("unit").startsWith("h") ? "hours" : "days";
    String full = matcher.group("working") == null ? unit : "working_" + unit;
    return new AnswerTime(amount(matcher.group("amount")), full, agreement);
  }
}

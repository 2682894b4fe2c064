package org.caldicottaudit.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long an agreement gives for an answer.
 *
 * @param unit {@code hours}, {@code working_hours}, {@code days} or {@code working_days}
 * @param agreement reference of the agreement that says so
 */
public record AnswerTime(long amount, String unit, String agreement) {
  private static final Pattern PARTS =
      Pattern.compile("[;,|]| / |\\band\\b| (?=(?:red|amber|green|[rag]) ?[=:])");
  private static final Pattern SPACE = Pattern.compile("[\\s()]+");
  private static final Pattern PART =
      Pattern.compile(
          "(?:(?<rating>[a-z][a-z ]{0,30}?) ?[:=–-]? ?)??(?:within |in )?"
              + "(?<amount>\\d{1,4}|one|two|three|four|five|ten)[ -]?"
              + "(?<working>working |work |business |w)?(?<unit>hours?|hrs?|h|days?|ds?)");

  /** Wherever the time stands beside its rating: "4hrs (red)", "High risk (red) within 4 hours". */
  private static final Pattern TIME =
      Pattern.compile(
          "\\b(?:next (?<next>working )?day|(?<amount>\\d{1,4}|one|two|three|four|five|ten)[ -]?"
              + "(?<working>working |work |business |w)?(?<unit>hours?|hrs?|h|days?|ds?))\\b");

  private static final Pattern RATING = Pattern.compile("\\b(?:red|amber|green|[rag])\\b");

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
    String plainly = words.toLowerCase(Locale.ROOT).replace('\n', ';');
    for (String part : PARTS.split(SPACE.matcher(plainly).replaceAll(" "), -1)) {
      String plain = part.strip();
      Optional<Rated> rated = rated(plain, agreement).or(() -> beside(plain, agreement));
      if (rated.filter(found -> found.isOf(rating)).isPresent()) {
        return rated.map(Rated::time);
      }
      rated.filter(Rated::forOthers).map(Rated::time).ifPresent(others::add);
    }
    return others.stream().findFirst();
  }

  private record Rated(String rating, AnswerTime time) {
    boolean isOf(String asked) {
      return !rating.isEmpty() && rating.equals(asked);
    }

    boolean forOthers() {
      return rating.isEmpty() || rating.matches("default|other|others|all|any|unrated");
    }
  }

  private static Optional<Rated> rated(String part, String agreement) {
    Matcher matcher = PART.matcher(part);
    return matcher.matches()
        ? Optional.of(
            new Rated(
                rating(matcher),
                time(
                    matcher.group("amount"),
                    matcher.group("working"),
                    matcher.group("unit"),
                    agreement)))
        : Optional.empty();
  }

  /** One rating and one time in the part, in any order. */
  private static Optional<Rated> beside(String part, String agreement) {
    List<MatchResult> ratings = RATING.matcher(part).results().toList();
    Matcher matcher = TIME.matcher(part);
    if (ratings.size() != 1 || !matcher.find()) {
      return Optional.empty();
    }
    String named = ratings.get(0).group();
    AnswerTime time =
        matcher.group("amount") == null
            ? new AnswerTime(1, matcher.group("next") == null ? "days" : "working_days", agreement)
            : time(
                matcher.group("amount"),
                matcher.group("working"),
                matcher.group("unit"),
                agreement);
    return matcher.find()
        ? Optional.empty()
        : Optional.of(new Rated(INITIALS.getOrDefault(named, named), time));
  }

  private static String rating(Matcher matcher) {
    String written = Objects.requireNonNullElse(matcher.group("rating"), "");
    String named = BESIDE.matcher(written).replaceAll(" ").strip();
    List<MatchResult> ratings = RATING.matcher(named).results().toList();
    String rating = ratings.size() == 1 ? ratings.get(0).group() : named;
    return INITIALS.getOrDefault(rating, rating);
  }

  private static long amount(String written) {
    int inWords = NUMBERS.indexOf(written);
    return inWords >= 0 ? inWords + 1L : Long.parseLong(written);
  }

  private static AnswerTime time(
      String amount, @Nullable String working, String unit, String agreement) {
    String plain = unit.startsWith("h") ? "hours" : "days";
    return new AnswerTime(amount(amount), working == null ? plain : "working_" + plain, agreement);
  }
}

package org.caldicottaudit.mapping;

import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caldicottaudit.event.RetentionPeriod;
import org.caldicottaudit.source.WhiteSpace;

/** Reads how long a class of record is kept, as schedules write it. */
final class PeriodText {
  private static final String LENGTH =
      "(?<n>\\d{1,4}|(?:[a-z]{3,7}[- ])?[a-z]{3,9})\\s*(?<unit>years?|yrs?|y|months?|mths?|m|weeks?|days?)";
  private static final String CHILD = "(?:child|pupil|student|young person|subject)";
  private static final String BIRTH =
      "(?:the )?(?:"
          + CHILD
          + "'?s )?(?:birth|date of birth|dob|born)(?: of (?:the )?"
          + CHILD
          + ")?";
  private static final String PLUS = "\\s*(?:\\+|plus)\\s*";
  private static final String NTH_BIRTHDAY =
      "(?:the )?(?:" + CHILD + "'?s )?(?<n>\\d{1,3})(?:st|nd|rd|th) birthday";

  private static final Pattern TRIGGER =
      Pattern.compile("(?:from )?" + BIRTH + "|" + NTH_BIRTHDAY.replace("?<n>", ""));
  private static final Pattern PLAIN =
      Pattern.compile(
          LENGTH
              + "(?:\\s*(?:from|after|since) (?!.*\\b(?:birth|dob|end of)\\b)[a-z]+(?: [a-z]+){0,4})?");

  /** "Closure + 6"; what counts from the end of a year or of a life is longer than it says. */
  private static final Pattern AFTER_AN_EVENT =
      Pattern.compile(
          "(?!.*\\b(?:birth|dob|birthday|age|life|lifetime|year|cy|fy|ay)\\b)"
              + "[a-z]+(?: [a-z]+){0,4}"
              + PLUS
              + "(?:(?<n>\\d{1,3})|"
              + LENGTH.replace("?<n>", "?<m>")
              + ")");

  private static final Pattern YEARS_AND_MONTHS =
      Pattern.compile(
          "(?<years>\\d{1,2})\\s*(?:years?|yrs?|y),?\\s*(?:and"
              + " )?(?<months>\\d{1,2})\\s*(?:months?|mths?|m)");

  /** Why it is kept so long stands behind it: "6 years from closure - Limitation Act 1980". */
  private static final Pattern BEHIND = Pattern.compile("\\s+[-–—]\\s.*$|[;:].*$|\\s\\[.*$");

  /** What a schedule says round the period: "Keep for 6 years, then destroy". */
  private static final Pattern AROUND =
      Pattern.compile(
          "^(?:(?:keep|retain|kept|retained|hold) )?(?:for|up to) |^(?:keep|retain) "
              + "|^(?:min(?:imum)?|max(?:imum)?|at least|not more than|no more than)(?: of)? "
              + "|,? (?:then|and|\\+) (?:secure(?:ly)? )?(?:disposal|disposed of|archive)$"
              + "|,? (?:then|and|\\+) (?:securely )?(?:destroy|delete|dispose|shred|review)(?:ed)?$");

  private static final Pattern FROM_BIRTH =
      Pattern.compile(
          LENGTH
              + "\\s*(?:from|after|since) "
              + BIRTH
              + "|"
              + BIRTH
              + PLUS
              + LENGTH.replace("?<n>", "?<m>").replace("?<unit>", "?<unit2>"));

  /** "DOB + 25" counts in years, as children do. */
  private static final Pattern YEARS_OF_BIRTH = Pattern.compile(BIRTH + PLUS + "(?<n>\\d{1,3})");

  private static final Pattern BIRTHDAY = Pattern.compile("(?:until |to |till )?" + NTH_BIRTHDAY);
  private static final Pattern AGE =
      Pattern.compile(
          "(?:until|till) (?:(?:the )?"
              + CHILD
              + " (?:is|reaches|turns|attains)(?: the)?(?: age(?: of)?)?|age(?: of)?)"
              + " (?<n>\\d{1,3})(?: years(?: old)?)?");

  private PeriodText() {}

  /**
   * The period; empty when the text isn't wholly one.
   *
   * @param trigger of the rule; a period from birth is one wherever it is written
   */
  static Optional<RetentionPeriod> parse(String written, String trigger) {
    boolean birth = TRIGGER.matcher(WhiteSpace.fold(trigger).toLowerCase(Locale.ROOT)).matches();
    return parse(written)
        .or(() -> parse(BEHIND.matcher(written).replaceFirst("")))
        .map(
            period ->
                birth && !period.indefinite()
                    ? new RetentionPeriod(period.length(), true, false)
                    : period);
  }

  private static Optional<RetentionPeriod> parse(String written) {
    String text =
        WhiteSpace.fold(written)
            .toLowerCase(Locale.ROOT)
            .replace('\u2019', '\'')
            .replace("d.o.b.", "dob")
            .replaceFirst("\\.$", "")
            .replaceAll("\\s*[()]\\s*", " ")
            .strip();
    text = AROUND.matcher(text).replaceAll("");
    if (Indefinite.isWord(text)) {
      return Optional.of(RetentionPeriod.INDEFINITE);
    }
    Matcher match = FROM_BIRTH.matcher(text);
    if (match.matches()) {
      return match.group("n") != null
          ? period(match.group("n"), match.group("unit"), true)
          : period(match.group("m"), match.group("unit2"), true);
    }
    match = YEARS_OF_BIRTH.matcher(text);
    if (match.matches()) {
      return period(match.group("n"), "years", true);
    }
    match = BIRTHDAY.matcher(text);
    if (match.matches()) {
      return period(match.group("n"), "years", true);
    }
    match = AGE.matcher(text);
    if (match.matches()) {
      return period(match.group("n"), "years", true);
    }
    match = PLAIN.matcher(text);
    if (match.matches()) {
      return period(match.group("n"), match.group("unit"), false);
    }
    match = AFTER_AN_EVENT.matcher(text);
    if (match.matches()) {
      return match.group("n") != null
          ? period(match.group("n"), "years", false)
          : period(match.group("m"), match.group("unit"), false);
    }
    match = YEARS_AND_MONTHS.matcher(text);
    return match.matches()
        ? period(
            String.valueOf(
                12 * Integer.parseInt(match.group("years"))
                    + Integer.parseInt(match.group("months"))),
            "months",
            false)
        : iso(text);
  }

  private static Optional<RetentionPeriod> period(String number, String unit, boolean fromBirth) {
    int count =
        Character.isDigit(number.charAt(0)) ? Integer.parseInt(number) : NumberWords.read(number);
    if (count == 0) {
      return Optional.empty();
    }
    Period length =
        switch (unit.charAt(0)) {
          case 'y' -> Period.ofYears(count);
          case 'm' -> Period.ofMonths(count);
          case 'w' -> Period.ofWeeks(count);
          default -> Period.ofDays(count);
        };
    return Optional.of(new RetentionPeriod(length, fromBirth, false));
  }

  private static Optional<RetentionPeriod> iso(String text) {
    try {
      Period length = Period.parse(text);
      return length.isNegative() || length.isZero()
          ? Optional.empty()
          : Optional.of(new RetentionPeriod(length, false, false));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}

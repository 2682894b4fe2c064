package org.caldicottaudit.policy.plan.builtin;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time while it is read from a text. */
final class ParsedTime {
  private static final Pattern FRACTION = Pattern.compile("[.,]([0-9]{1,9})[0-9]*");
  private static final Pattern ZONE_NAME = Pattern.compile("[A-Z]{3,5}([+-][0-9]{1,2})?");

  private final String text;
  private int at;
  private int year;
  private int month = 1;
  private int day = 1;
  private int dayOfYear;
  private int hour;
  private int minute;
  private int second;
  private int nano;
  private boolean afternoon;
  private boolean morning;
  private ZoneOffset offset = ZoneOffset.UTC;

  ParsedTime(String text) {
    this.text = text;
  }

  private BuiltinException fault() {
    return BuiltinException.of("parsing time \"" + text + "\": it is not written that way");
  }

  /** Reads a part; a second may have a fraction even if its layout has none. */
  void take(TimePart part, boolean fractionFollows) {
    if (part.isText()) {
      literal(part.layout());
    } else if (part.isFraction()) {
      fraction(part.layout());
    } else if (part.isZone()) {
      zone(part.layout());
    } else {
      named(part.layout());
      if (part.layout().endsWith("5") && !part.layout().equals("15") && !fractionFollows) {
        fraction(".9");
      }
    }
  }

  private void literal(String letter) {
    if (letter.equals(" ")) {
      while (text.startsWith(" ", at)) {
        at++;
      }
    } else if (text.startsWith(letter, at)) {
      at++;
    } else {
      throw fault();
    }
  }

  private void fraction(String layout) {
    Matcher matcher = FRACTION.matcher(text).region(at, text.length());
    if (matcher.lookingAt()) {
      String digits = matcher.group(1);
      nano = Integer.parseInt(digits + "0".repeat(9 - digits.length()));
      at = matcher.end();
    } else if (layout.charAt(1) == '0') {
      throw fault();
    }
  }

  private void zone(String layout) {
    if (layout.startsWith("Z") && text.startsWith("Z", at)) {
      at++;
      return;
    }
    String colon = layout.contains(":") ? ":" : "";
    int pairs = layout.replace(":", "").length() / 2;
    Matcher matcher =
        Pattern.compile("([+-][0-9]{2})" + (colon + "([0-9]{2})").repeat(pairs - 1))
            .matcher(text)
            .region(at, text.length());
    if (!matcher.lookingAt()) {
      throw fault();
    }
    try {
      offset = ZoneOffset.of(matcher.group().replace(":", ""));
    } catch (DateTimeException e) {
      throw fault();
    }
    at = matcher.end();
  }

  private void named(String layout) {
    switch (layout) {
      case "January" -> month = month(TextStyle.FULL);
      case "Jan" -> month = month(TextStyle.SHORT);
      case "Monday" -> weekday(TextStyle.FULL);
      case "Mon" -> weekday(TextStyle.SHORT);
      case "MST" -> zoneName();
      case "PM", "pm" -> half(layout);
      default -> number(layout);
    }
  }

  private int month(TextStyle style) {
    for (Month candidate : Month.values()) {
      if (takes(candidate.getDisplayName(style, Locale.ENGLISH))) {
        return candidate.getValue();
      }
    }
    throw fault();
  }

  private void weekday(TextStyle style) {
    for (DayOfWeek candidate : DayOfWeek.values()) {
      if (takes(candidate.getDisplayName(style, Locale.ENGLISH))) {
        return;
      }
    }
    throw fault();
  }

  private boolean takes(String name) {
    boolean there = text.regionMatches(true, at, name, 0, name.length());
    at += there ? name.length() : 0;
    return there;
  }

  /** The name of a zone says nothing that is sure, and counts as no offset. */
  private void zoneName() {
    Matcher matcher = ZONE_NAME.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      throw fault();
    }
    at = matcher.end();
  }

  private void half(String layout) {
    String am = layout.equals("PM") ? "AM" : "am";
    morning = text.startsWith(am, at);
    afternoon = text.startsWith(layout, at);
    if (!morning && !afternoon) {
      throw fault();
    }
    at += layout.length();
  }

  private void number(String layout) {
    switch (layout) {
      case "2006" -> year = digits(4, 4);
      case "06" -> {
        int two = digits(2, 2);
        year = two >= 69 ? 1900 + two : 2000 + two;
      }
      case "01" -> month = digits(2, 2);
      case "1" -> month = digits(1, 2);
      case "02" -> day = digits(2, 2);
      case "_2", "2" -> {
        literalSpace(layout);
        day = digits(1, 2);
      }
      case "002" -> dayOfYear = digits(3, 3);
      case "__2" -> {
        literalSpace(layout);
        dayOfYear = digits(1, 3);
      }
      case "15" -> hour = below(24, digits(1, 2));
      case "03" -> hour = below(13, digits(2, 2));
      case "3" -> hour = below(13, digits(1, 2));
      case "04" -> minute = below(60, digits(2, 2));
      case "4" -> minute = below(60, digits(1, 2));
      case "05" -> second = below(60, digits(2, 2));
      default -> second = below(60, digits(1, 2));
    }
  }

  private void literalSpace(String layout) {
    if (layout.startsWith("_")) {
      literal(" ");
    }
  }

  private int below(int limit, int number) {
    if (number >= limit) {
      throw fault();
    }
    return number;
  }

  private int digits(int fewest, int most) {
    int end = at;
    while (end < text.length() && end - at < most && isDigit(text.charAt(end))) {
      end++;
    }
    if (end - at < fewest) {
      throw fault();
    }
    int number = Integer.parseInt(text.substring(at, end));
    at = end;
    return number;
  }

  private static boolean isDigit(char letter) {
    return letter >= '0' && letter <= '9';
  }

  ZonedDateTime time() {
    if (at != text.length()) {
      throw fault();
    }
    if (afternoon && hour < 12) {
      hour += 12;
    } else if (morning && hour == 12) {
      hour = 0;
    }
    try {
      return date().atTime(LocalTime.of(hour, minute, second, nano)).atZone(offset);
    } catch (DateTimeException e) {
      throw fault();
    }
  }

  private LocalDate date() {
    return dayOfYear > 0 ? LocalDate.ofYearDay(year, dayOfYear) : LocalDate.of(year, month, day);
  }
}

package org.caldicottaudit.policy.plan.builtin;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/**
 * One part of a layout of times: a number, a name, a zone, or what stands between them.
 *
 * @param layout as it stands in the layout
 * @param isText whether it stands for itself
 */
record TimePart(String layout, boolean isText) {
  /** Longer ones first, where one begins with another. */
  private static final List<String> KNOWN =
      List.of(
          "January",
          "Jan",
          "Monday",
          "Mon",
          "MST",
          "002",
          "01",
          "02",
          "03",
          "04",
          "05",
          "06",
          "2006",
          "15",
          "1",
          "2",
          "3",
          "4",
          "5",
          "__2",
          "_2",
          "PM",
          "pm",
          "-07:00:00",
          "-07:00",
          "-070000",
          "-0700",
          "-07",
          "Z07:00:00",
          "Z07:00",
          "Z070000",
          "Z0700",
          "Z07");

  private static final int MINUTE = 60;
  private static final int HOUR = 60 * MINUTE;

  static TimePart at(String layout, int at) {
    int fraction = fractionLength(layout, at);
    if (fraction > 0) {
      return new TimePart(layout.substring(at, at + fraction), false);
    }
    for (String known : KNOWN) {
      if (layout.startsWith(known, at) && !isWithinWord(known, layout, at)) {
        return new TimePart(known, false);
      }
    }
    return new TimePart(layout.substring(at, at + 1), true);
  }

  /** {@code Month} is no {@code Mon}; and {@code _2006} is a year after an underscore. */
  private static boolean isWithinWord(String known, String layout, int at) {
    int end = at + known.length();
    boolean lower = end < layout.length() && Character.isLowerCase(layout.charAt(end));
    return (lower && (known.equals("Jan") || known.equals("Mon")))
        || (known.equals("_2") && layout.startsWith("_2006", at));
  }

  /** A point or comma with zeros or nines, after which no digit follows. */
  private static int fractionLength(String layout, int at) {
    if ((layout.charAt(at) != '.' && layout.charAt(at) != ',') || at + 1 == layout.length()) {
      return 0;
    }
    char digit = layout.charAt(at + 1);
    int end = at + 1;
    while (end < layout.length() && layout.charAt(end) == digit) {
      end++;
    }
    boolean ends = end == layout.length() || !Character.isDigit(layout.charAt(end));
    return (digit == '0' || digit == '9') && ends ? end - at : 0;
  }

  boolean isFraction() {
    return !isText && (layout.charAt(0) == '.' || layout.charAt(0) == ',');
  }

  boolean isZone() {
    return !isText && (layout.startsWith("-07") || layout.startsWith("Z07"));
  }

  void format(ZonedDateTime time, StringBuilder text) {
    if (isText) {
      text.append(layout);
    } else if (isFraction()) {
      fraction(time.getNano(), text);
    } else if (isZone()) {
      zone(time.getOffset().getTotalSeconds(), text);
    } else {
      text.append(named(time));
    }
  }

  private String named(ZonedDateTime time) {
    return switch (layout) {
      case "January" -> time.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      case "Jan" -> time.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
      case "Monday" -> time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      case "Mon" -> time.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
      case "MST" -> abbreviation(time);
      case "PM" -> time.getHour() < 12 ? "AM" : "PM";
      case "pm" -> time.getHour() < 12 ? "am" : "pm";
      default -> number(time);
    };
  }

  private String number(ZonedDateTime time) {
    return switch (layout) {
      case "2006" -> "%04d".formatted(time.getYear());
      case "06" -> "%02d".formatted(Math.floorMod(time.getYear(), 100));
      case "01" -> "%02d".formatted(time.getMonthValue());
      case "1" -> Integer.toString(time.getMonthValue());
      case "02" -> "%02d".formatted(time.getDayOfMonth());
      case "_2" -> "%2d".formatted(time.getDayOfMonth());
      case "2" -> Integer.toString(time.getDayOfMonth());
      case "002" -> "%03d".formatted(time.getDayOfYear());
      case "__2" -> "%3d".formatted(time.getDayOfYear());
      case "15" -> "%02d".formatted(time.getHour());
      case "03" -> "%02d".formatted(twelve(time));
      case "3" -> Integer.toString(twelve(time));
      case "04" -> "%02d".formatted(time.getMinute());
      case "4" -> Integer.toString(time.getMinute());
      case "05" -> "%02d".formatted(time.getSecond());
      default -> Integer.toString(time.getSecond());
    };
  }

  private static int twelve(ZonedDateTime time) {
    return time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
  }

  private static String abbreviation(ZonedDateTime time) {
    return time.getOffset().getTotalSeconds() == 0 && time.getZone().getId().equals("Z")
        ? "UTC"
        : DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH).format(time);
  }

  private void fraction(int nanos, StringBuilder text) {
    String digits = "%09d".formatted(nanos).substring(0, Math.min(9, layout.length() - 1));
    if (layout.charAt(1) == '0') {
      text.append(layout.charAt(0)).append(digits);
    } else {
      String trimmed = digits.replaceFirst("0+$", "");
      text.append(trimmed.isEmpty() ? "" : layout.charAt(0) + trimmed);
    }
  }

  private void zone(int seconds, StringBuilder text) {
    if (layout.startsWith("Z") && seconds == 0) {
      text.append('Z');
      return;
    }
    int size = Math.abs(seconds);
    String colon = layout.contains(":") ? ":" : "";
    text.append(seconds < 0 ? '-' : '+').append("%02d".formatted(size / HOUR));
    int digits = layout.replace(":", "").length();
    if (digits > 3) {
      text.append(colon).append("%02d".formatted(size % HOUR / MINUTE));
    }
    if (digits > 5) {
      text.append(colon).append("%02d".formatted(size % MINUTE));
    }
  }
}

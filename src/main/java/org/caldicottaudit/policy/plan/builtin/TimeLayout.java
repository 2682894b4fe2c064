package org.caldicottaudit.policy.plan.builtin;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A way of writing times, given as Go does: how it writes the second of January 2006, 15:04:05, in
 * a zone seven hours west.
 */
final class TimeLayout {
  private static final Map<String, String> NAMED =
      Map.of(
          "ANSIC", "Mon Jan _2 15:04:05 2006",
          "UnixDate", "Mon Jan _2 15:04:05 MST 2006",
          "RubyDate", "Mon Jan 02 15:04:05 -0700 2006",
          "RFC822", "02 Jan 06 15:04 MST",
          "RFC822Z", "02 Jan 06 15:04 -0700",
          "RFC850", "Monday, 02-Jan-06 15:04:05 MST",
          "RFC1123", "Mon, 02 Jan 2006 15:04:05 MST",
          "RFC1123Z", "Mon, 02 Jan 2006 15:04:05 -0700",
          "RFC3339", "2006-01-02T15:04:05Z07:00",
          "RFC3339Nano", "2006-01-02T15:04:05.999999999Z07:00");

  private final List<TimePart> parts;

  private TimeLayout(List<TimePart> parts) {
    this.parts = parts;
  }

  static TimeLayout of(String layout) {
    String written = NAMED.getOrDefault(layout, layout);
    List<TimePart> parts = new ArrayList<>();
    int at = 0;
    while (at < written.length()) {
      TimePart part = TimePart.at(written, at);
      parts.add(part);
      at += part.layout().length();
    }
    return new TimeLayout(parts);
  }

  String format(ZonedDateTime time) {
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> part.format(time, text));
    return text.toString();
  }

  ZonedDateTime parse(String text) {
    ParsedTime parsed = new ParsedTime(text);
    for (int i = 0; i < parts.size(); i++) {
      parsed.take(parts.get(i), i + 1 < parts.size() && parts.get(i + 1).isFraction());
    }
    return parsed.time();
  }
}

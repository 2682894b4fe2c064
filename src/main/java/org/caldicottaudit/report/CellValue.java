package org.caldicottaudit.report;

import java.time.LocalDate;
import java.util.List;

/** What a column holds in one row; each format writes it in its own type. */
public sealed interface CellValue {
  CellValue BLANK = new Blank();

  /** The value as CSV shows it: ISO dates, lists joined by a space. */
  String text();

  /** That text, or blank when it is empty. */
  static CellValue of(String text) {
    return text.isEmpty() ? BLANK : new Text(text);
  }

  /** No value. */
  record Blank() implements CellValue {
    @Override
    public String text() {
      return "";
    }
  }

  /** Words. */
  record Text(String text) implements CellValue {}

  /** A day. */
  record Day(LocalDate day) implements CellValue {
    @Override
    public String text() {
      return day.toString();
    }
  }

  /** A whole number. */
  record Whole(long number) implements CellValue {
    @Override
    public String text() {
      return Long.toString(number);
    }
  }

  /** A share from 0 to 1. */
  record Share(double share) implements CellValue {
    @Override
    public String text() {
      return Wording.percent(share);
    }
  }

  /** Several short codes. */
  record Codes(List<String> codes) implements CellValue {
    public Codes {
      codes = List.copyOf(codes);
    }

    @Override
    public String text() {
      return String.join(" ", codes);
    }
  }
}

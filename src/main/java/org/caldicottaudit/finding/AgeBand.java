package org.caldicottaudit.finding;

import java.util.Arrays;
import java.util.OptionalLong;

/**
 * How old a child was on the day of a decision, in the bands of the Children in Need census (from
 * memory).
 */
public enum AgeBand {
  UNDER_ONE("under 1", 0),
  TO_FOUR("1 to 4", 1),
  TO_NINE("5 to 9", 5),
  TO_FIFTEEN("10 to 15", 10),
  SIXTEEN_AND_OVER("16 and over", 16),
  /** The log doesn't say. */
  NOT_RECORDED("not recorded", Long.MAX_VALUE),
  /** It is no decision to share or to refuse. */
  NO_DECISION("no decision", Long.MAX_VALUE);

  private final String words;
  private final long from;

  AgeBand(String words, long from) {
    this.words = words;
    this.from = from;
  }

  /** Such as {@code 5 to 9}. */
  public String words() {
    return words;
  }

  /** The band of that age in full years; what is no age of a person is not recorded. */
  static AgeBand of(OptionalLong age) {
    return age.stream()
        .filter(years -> years >= 0 && years < 130)
        .boxed()
        .flatMap(years -> Arrays.stream(values()).filter(band -> band.from <= years))
        .reduce((one, older) -> older)
        .orElse(NOT_RECORDED);
  }
}

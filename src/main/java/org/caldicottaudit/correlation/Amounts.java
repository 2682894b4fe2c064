package org.caldicottaudit.correlation;

/**
 * A stretch of time by four clocks.
 *
 * @param hours hours that really passed, to the hundredth: a night on which the clocks change has
 *     one more or one less
 * @param workingHours hours of working days between opening and closing by the clock on the wall,
 *     to the hundredth
 * @param days days in London after the first day, up to the last and with it
 * @param workingDays those of these days that are working days
 */
public record Amounts(double hours, double workingHours, long days, long workingDays) {
  /** No time at all. */
  public static final Amounts NONE = new Amounts(0, 0, 0, 0);

  public Amounts {
    if (!(hours >= 0 && workingHours >= 0 && days >= 0 && workingDays >= 0)) {
      throw new IllegalArgumentException(
          "An amount of time is never negative, but found %s hours, %s working hours, %d days, %d working days"
              .formatted(hours, workingHours, days, workingDays));
    }
  }
}

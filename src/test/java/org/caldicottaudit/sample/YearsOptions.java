package org.caldicottaudit.sample;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * What two years of logs are written and where.
 *
 * @param rows of logs in each quarter: four fifths of them e-mail
 * @param misdirections whether messages go astray on the eve of a clock change: in the fifth
 *     quarter and in the last
 */
public record YearsOptions(Path folder, long seed, int rows, boolean misdirections) {
  /** The first day of the first quarter. */
  public static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

  /** Two years. */
  public static final int QUARTERS = 8;

  /** From this one on, counted from 1, people work worse. */
  public static final int CONDUCT_CHANGES = 5;

  /** From this one on, counted from 1, the partnership asks for more. */
  public static final int RULES_CHANGE = 6;

  /** As many rows as a test can read. */
  public static YearsOptions small(Path folder) {
    return new YearsOptions(folder, 2024, 1_000, true);
  }
}

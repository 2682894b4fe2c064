package org.caldicottaudit.report.html;

import java.util.List;
import org.caldicottaudit.report.Wording;

/**
 * The part of a list that the page holds.
 *
 * @param all how many there are, shown or not
 */
public record Shown<T>(List<T> rows, long all) {
  public Shown {
    rows = List.copyOf(rows);
  }

  static <T> Shown<T> first(int most, List<T> all) {
    return new Shown<>(all.subList(0, Math.min(most, all.size())), all.size());
  }

  /** Whether the page holds less than there is. */
  public boolean cut() {
    return rows.size() < all;
  }

  /** Such as {@code 1,000 of 298,412}. */
  public String ofAll() {
    return Wording.number(rows.size()) + " of " + Wording.number(all);
  }
}

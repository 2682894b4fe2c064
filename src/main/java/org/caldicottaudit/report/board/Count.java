package org.caldicottaudit.report.board;

import java.util.BitSet;
import java.util.Optional;
import org.caldicottaudit.report.Wording;

/** A count as a board may see it. */
public sealed interface Count {
  /** As a reader sees it, such as {@code 12} or {@code fewer than 5}. */
  String words();

  /** A count that is shown. */
  record Shown(long number) implements Count {
    @Override
    public String words() {
      return Wording.number(number);
    }
  }

  /** One to four. */
  record Few() implements Count {
    @Override
    public String words() {
      return "fewer than 5";
    }
  }

  /** Hidden because another count could be worked out from it. */
  record NotShown() implements Count {
    @Override
    public String words() {
      return "not shown";
    }
  }

  /** A count that stands alone. */
  static Count alone(long number) {
    return SmallNumbers.small(number) ? new Few() : new Shown(number);
  }

  /**
   * A count of a table.
   *
   * @param hidden the places that must be hidden; empty when nothing of the table may be told
   */
  static Count of(long number, int place, Optional<BitSet> hidden) {
    if (hidden.isPresent() && !hidden.get().get(place)) {
      return new Shown(number);
    }
    return hidden.isPresent() && SmallNumbers.small(number) ? new Few() : new NotShown();
  }
}

package org.caldicottaudit.correlation;

import java.util.Objects;

/**
 * What two files have in common, such as two downloads whose periods overlap.
 *
 * @param one the first of the two by name
 * @param messages that both report; they count once
 * @param entries that stand in both word for word, with their number; they are judged once
 */
public record Seam(String one, String other, long messages, long entries) {
  public Seam {
    Objects.requireNonNull(one, "one must not be null");
    Objects.requireNonNull(other, "other must not be null");
  }

  /** Whether the file is one of the two. */
  public boolean touches(String file) {
    return one.equals(file) || other.equals(file);
  }

  /** The other one of the two. */
  public String otherThan(String file) {
    return one.equals(file) ? other : one;
  }
}

package org.caldicottaudit.finding;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A finding of an earlier run that this run doesn't have any more.
 *
 * @param finding as the earlier run had it, with what became of it
 * @param on date of the audit that first didn't have it
 * @param known whether the earlier run said the same already
 * @param why what is known of it, as a sentence
 */
public record EarlierFinding(Finding finding, LocalDate on, boolean known, String why)
    implements Comparable<EarlierFinding> {
  public EarlierFinding {
    Objects.requireNonNull(on, "on must not be null");
    Objects.requireNonNull(why, "why must not be null");
    if (finding.history().change().isEmpty()) {
      throw new IllegalArgumentException("an earlier finding must say what became of it");
    }
  }

  /** Resolved or no longer assessable. */
  public Change change() {
    return finding.history().change().orElseThrow();
  }

  /** Those that are no longer assessable first, then as findings. */
  @Override
  public int compareTo(EarlierFinding other) {
    int byChange = other.change().compareTo(change());
    return byChange != 0 ? byChange : finding.compareTo(other.finding);
  }
}

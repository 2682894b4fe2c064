package org.caldicottaudit.event.inspection;

import java.util.List;
import java.util.Objects;

/**
 * One column of a table and what it was taken for.
 *
 * @param heading as written; told apart by a number where another column has the same
 * @param field name of the field that it says; empty when it isn't used
 * @param guess how the field was guessed, or why it has none; empty where the heading is known
 * @param samples a few of its values with letters and digits masked, so that nobody is named
 * @param filled rows in which it isn't blank
 * @param dates in which order its dates were read and how that is known; empty without dates
 */
public record InspectedColumn(
    String heading, String field, String guess, List<String> samples, long filled, String dates) {
  public InspectedColumn {
    Objects.requireNonNull(heading, "heading must not be null");
    Objects.requireNonNull(field, "field must not be null");
    samples = List.copyOf(samples);
  }

  public boolean used() {
    return !field.isEmpty();
  }
}

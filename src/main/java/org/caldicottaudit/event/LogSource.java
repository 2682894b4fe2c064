package org.caldicottaudit.event;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * One table of one file, and what it is able to say at all.
 *
 * @param file name of the file, without its folder
 * @param sheet name of the sheet; empty for text files
 * @param profile name of the profile that recognised it, such as {@code m365-historical-search}
 * @param provided the fields that this table has a column for; a field outside this set is absent,
 *     which proves nothing, while a blank cell of a provided field is evidence
 */
public record LogSource(String file, String sheet, String profile, Set<Field> provided) {
  public LogSource {
    Objects.requireNonNull(file, "file must not be null");
    Objects.requireNonNull(sheet, "sheet must not be null");
    Objects.requireNonNull(profile, "profile must not be null");
    provided =
        provided.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(provided));
  }

  public boolean provides(Field field) {
    return provided.contains(field);
  }

  /** The place of one of its rows. */
  public Place place(int row) {
    return new Place(file, sheet, row);
  }
}

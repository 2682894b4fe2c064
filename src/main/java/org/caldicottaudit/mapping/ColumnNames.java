package org.caldicottaudit.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names the columns of a table so that no two have the same name and none has none. */
final class ColumnNames {
  private final List<String> names = new ArrayList<>();
  private final Set<String> taken;

  ColumnNames(Header header) {
    this.taken = new HashSet<>(header.headings());
    Set<String> met = new HashSet<>();
    for (String heading : header.headings()) {
      boolean first = !heading.isEmpty() && met.add(heading);
      names.add(first ? heading : another(heading, names.size()));
    }
  }

  /** Such as {@code Name (2)}, or {@code column 4} where there is no heading. */
  private String another(String heading, int place) {
    String base = heading.isEmpty() ? "column " + (place + 1) : heading;
    String name = heading.isEmpty() ? base : base + " (2)";
    for (int n = 2; !taken.add(name); n++) {
      name = base + " (" + n + ")";
    }
    return name;
  }

  /** The name of the column at that place, which may lie behind the last heading. */
  String at(int place) {
    while (names.size() <= place) {
      names.add(another("", names.size()));
    }
    return names.get(place);
  }

  /** How many columns have been named. */
  int count() {
    return names.size();
  }
}

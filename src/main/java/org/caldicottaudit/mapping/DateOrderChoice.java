package org.caldicottaudit.mapping;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caldicottaudit.source.SourceException;

/** Decides the order of dates for each column: as declared, else as proved, else not at all. */
final class DateOrderChoice {
  private final Optional<DateOrder> declared;
  private final String declaration;

  DateOrderChoice(Optional<DateOrder> declared) {
    this(declared, "as --date-order says");
  }

  private DateOrderChoice(Optional<DateOrder> declared, String declaration) {
    this.declared = declared;
    this.declaration = declaration;
  }

  /** The choice for tables of that profile: a mapping knows its own better. */
  DateOrderChoice of(Profile profile) {
    Optional<DateOrder> own = profile.mapping().flatMap(MappingFile::order);
    if (own.isPresent()) {
      return new DateOrderChoice(own, "as the mapping says");
    }
    return profile.kind().isOurs()
        ? new DateOrderChoice(Optional.of(DateOrder.DMY), "as such tables always have")
        : this;
  }

  /** Whether the user has said the order, so that nothing need be proved. */
  boolean declared() {
    return declared.isPresent();
  }

  /**
   * The order for each column that needs one.
   *
   * @param dates places of the columns that hold dates
   * @param place the table, for a sentence
   * @param warnings told where an order is taken from another column
   * @throws SourceException when an order is needed and nothing proves one
   */
  Map<Integer, DateOrder> orders(
      String place, Header header, Set<Integer> dates, DateOrders seen, List<String> warnings) {
    Map<Integer, DateOrder> chosen = new HashMap<>();
    if (declared.isPresent()) {
      dates.forEach(column -> chosen.put(column, declared.get()));
      return chosen;
    }
    for (int column : seen.columns()) {
      proved(place, header, seen, column).ifPresent(order -> chosen.put(column, order));
    }
    Set<DateOrder> all = EnumSet.noneOf(DateOrder.class);
    all.addAll(chosen.values());
    for (int column : seen.columns()) {
      if (!chosen.containsKey(column) && seen.ambiguous(column) > 0) {
        if (all.size() != 1) {
          throw unproved(place, header, seen, column);
        }
        DateOrder order = all.iterator().next();
        chosen.put(column, order);
        warnings.add(
            "The dates of column \"%s\" were read as %s, as in the other columns: none of them has a day over 12."
                .formatted(header.headings().get(column), order));
      }
    }
    return chosen;
  }

  /** How the order of each of those columns is known, in words that follow the order. */
  Map<Integer, String> proofs(Set<Integer> columns, DateOrders seen) {
    Map<Integer, String> proofs = new HashMap<>();
    columns.forEach(column -> proofs.put(column, proof(column, seen)));
    return proofs;
  }

  private String proof(int column, DateOrders seen) {
    int row = Math.max(seen.dayFirst(column), seen.monthFirst(column));
    if (declared.isPresent()) {
      return declaration;
    }
    return row > 0 ? "proved by row " + row : "as in the other columns";
  }

  /**
   * The order for each column whose dates the log says a second time in one certain form. Where
   * nothing proves one, the other form will do.
   *
   * @param warnings told where dates prove both orders
   */
  Map<Integer, DateOrder> ordersBesideTwins(
      Header header, Set<Integer> dates, DateOrders seen, List<String> warnings) {
    Map<Integer, DateOrder> chosen = new HashMap<>();
    for (int column : dates) {
      int dayFirst = seen.dayFirst(column);
      int monthFirst = seen.monthFirst(column);
      if (declared.isPresent()) {
        chosen.put(column, declared.get());
      } else if (dayFirst > 0 && monthFirst > 0) {
        warnings.add(
            "Column \"%s\" has the day first in row %d and the month first in row %d, so it wasn't used. The times of the JSON in AuditData were."
                .formatted(header.headings().get(column), dayFirst, monthFirst));
      } else if (dayFirst + monthFirst > 0) {
        chosen.put(column, dayFirst > 0 ? DateOrder.DMY : DateOrder.MDY);
      }
    }
    return chosen;
  }

  private static Optional<DateOrder> proved(
      String place, Header header, DateOrders seen, int column) {
    int dayFirst = seen.dayFirst(column);
    int monthFirst = seen.monthFirst(column);
    if (dayFirst > 0 && monthFirst > 0) {
      throw new SourceException(
          "%s, column \"%s\": dates have the day first in row %d and the month first in row %d. Correct them, or say --date-order dmy or --date-order mdy to quarantine the rows that differ."
              .formatted(place, header.headings().get(column), dayFirst, monthFirst));
    }
    if (dayFirst > 0) {
      return Optional.of(DateOrder.DMY);
    }
    return monthFirst > 0 ? Optional.of(DateOrder.MDY) : Optional.empty();
  }

  private static SourceException unproved(
      String place, Header header, DateOrders seen, int column) {
    return new SourceException(
        "%s, column \"%s\": the date in row %d can be read in more than one order, and no date of the column tells which, as 25/03/2026 would. Say --date-order dmy if the day comes first, --date-order mdy if the month does."
            .formatted(place, header.headings().get(column), seen.ambiguous(column)));
  }
}

package org.caldicottaudit.mapping;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caldicottaudit.source.SourceException;

/**
 * Decides the order of dates for each column: as declared, else as proved, in tables kept by hand
 * else as in those beside them, else not at all.
 */
final class DateOrderChoice {
  private static final String OTHER_COLUMNS = "the other columns";

  private final Optional<DateOrder> declared;
  private final String declaration;
  private final Optional<ProvedOrders.Proof> lent;

  /**
   * @param lent what the tables that are kept by hand prove beside this one
   */
  DateOrderChoice(Optional<DateOrder> declared, Optional<ProvedOrders.Proof> lent) {
    this(declared, "as --date-order says", lent);
  }

  private DateOrderChoice(
      Optional<DateOrder> declared, String declaration, Optional<ProvedOrders.Proof> lent) {
    this.declared = declared;
    this.declaration = declaration;
    this.lent = lent;
  }

  /** The choice for tables of that profile: a mapping knows its own better. */
  DateOrderChoice of(Profile profile) {
    Optional<DateOrder> own = profile.mapping().flatMap(MappingFile::order);
    if (own.isPresent()) {
      return new DateOrderChoice(own, "as the mapping says", Optional.empty());
    }
    if (profile.kind().isOurs()) {
      return new DateOrderChoice(
          Optional.of(DateOrder.DMY), "as such tables always have", Optional.empty());
    }
    return profile.kind().isByHand()
        ? this
        : new DateOrderChoice(declared, declaration, Optional.empty());
  }

  /** Whether the user has said the order, so that nothing need be proved. */
  boolean declared() {
    return declared.isPresent();
  }

  /**
   * The order for each column that needs one; none for a column where nothing proves one.
   *
   * @param dates places of the columns that hold dates
   * @param place the table, for a sentence
   * @param warnings told where an order is taken from another column
   * @throws SourceException when the dates of a column prove both orders
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
    Optional<ProvedOrders.Proof> likely = all.isEmpty() ? lent : inThisTable(all);
    for (int column : seen.columns()) {
      if (likely.isPresent() && !chosen.containsKey(column) && seen.ambiguous(column) > 0) {
        DateOrder order = likely.get().order();
        chosen.put(column, order);
        warnings.add(
            "The dates of column \"%s\" were read as %s, as in %s: none of them has a day over 12."
                .formatted(header.headings().get(column), order, likely.get().place()));
      }
    }
    return chosen;
  }

  private static Optional<ProvedOrders.Proof> inThisTable(Set<DateOrder> proved) {
    return proved.size() == 1
        ? proved.stream().map(order -> new ProvedOrders.Proof(order, OTHER_COLUMNS)).findFirst()
        : Optional.empty();
  }

  /** Why a table can't be used for which those orders were chosen: a column has none. */
  static Optional<SourceException> unproved(
      String place, Header header, DateOrders seen, Map<Integer, DateOrder> chosen) {
    for (int column : seen.columns()) {
      if (!chosen.containsKey(column) && seen.ambiguous(column) > 0) {
        return Optional.of(unproved(place, header, seen, column));
      }
    }
    return Optional.empty();
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
    if (row > 0) {
      return "proved by row " + row;
    }
    return "as in " + (seen.proved().isEmpty() ? lentBy() : OTHER_COLUMNS);
  }

  private String lentBy() {
    return lent.map(ProvedOrders.Proof::place).orElse(OTHER_COLUMNS);
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

package org.caldicottaudit.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Set;
import org.caldicottaudit.source.Row;
import org.caldicottaudit.source.WhiteSpace;

/**
 * Proves the order of a column's dates by the JSON of the same row, which bears the same time in
 * one certain form.
 */
final class JsonTwins {
  private JsonTwins() {}

  /** Notes what one row of an audit log proves. */
  static void note(Header header, Row row, DateOrders orders) {
    Integer created = header.columns().get(AuditDataRows.CREATED);
    Integer data = header.columns().get(AuditDataRows.DATA);
    if (created == null || data == null) {
      return;
    }
    DateText.parse(WhiteSpace.trim(row.cell(created).shown()))
        .filter(WrittenDate::ambiguous)
        .ifPresent(
            written ->
                AuditData.creationTime(row.cell(data).shown())
                    .map(LocalDateTime::toLocalDate)
                    .ifPresent(day -> note(written, day, created, orders, row.number())));
  }

  private static void note(
      WrittenDate written, LocalDate day, int column, DateOrders orders, int row) {
    Set<DateOrder> fitting = EnumSet.noneOf(DateOrder.class);
    for (DateOrder order : DateOrder.values()) {
      if (fits(written, order, day)) {
        fitting.add(order);
      }
    }
    if (fitting.size() == 1) {
      orders.proved(column, fitting.iterator().next(), row);
    }
  }

  private static boolean fits(WrittenDate written, DateOrder order, LocalDate day) {
    try {
      return written.day(order).equals(day);
    } catch (DateTimeException e) {
      return false;
    }
  }
}

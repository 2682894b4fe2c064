package org.caldicottaudit.mapping;

import java.util.LinkedHashMap;
import java.util.Map;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.Fields;
import org.caldicottaudit.event.Transmission;
import org.caldicottaudit.event.inspection.InspectedRow;
import org.caldicottaudit.event.inspection.InspectionVisitor;
import org.caldicottaudit.event.inspection.RowFate;
import org.caldicottaudit.source.Row;
import org.jspecify.annotations.Nullable;

/** Tells a visitor each row of one table with its values and what was made of them. */
final class RowRecital implements RowListener, RecordSink {
  private final String sheet;
  private final boolean isLog;
  private final Map<Integer, DateOrder> orders;
  private final InspectionVisitor visitor;
  private CellValues values;
  private Map<String, Object> fields = new LinkedHashMap<>();

  RowRecital(TablePlan plan, Header header, InspectionVisitor visitor) {
    this.sheet = plan.table().sheet();
    this.isLog = header.profile().kind().isLog();
    this.orders = plan.orders();
    this.values = new CellValues(header, orders);
    this.visitor = visitor;
  }

  @Override
  public void headings(Header next) {
    values = new CellValues(next, orders);
  }

  @Override
  public void transmission(Transmission row) {
    understood(row.fields());
  }

  @Override
  public void entry(Entry row) {
    understood(row.fields());
  }

  /** A row may report several events; they have most fields in common. */
  private void understood(Fields said) {
    fields.putAll(FieldValues.of(said));
  }

  @Override
  public void accepted(Row row) {
    Map<String, Object> said = isLog ? fields : values.byMeaning(row);
    tell(row, RowFate.ACCEPTED, "", "", values.of(row), said);
  }

  @Override
  public void quarantined(Row row, String heading, String reason) {
    tell(
        row,
        RowFate.QUARANTINED,
        reason,
        heading,
        heading.isEmpty() ? Map.of() : values.of(row),
        Map.of());
  }

  @Override
  public void skipped(Row row, String reason) {
    tell(row, RowFate.SKIPPED, reason, "", Map.of(), Map.of());
  }

  private void tell(
      Row row,
      RowFate fate,
      String reason,
      String column,
      Map<String, @Nullable Object> cells,
      Map<String, Object> said) {
    visitor.row(new InspectedRow(sheet, row.number(), fate, reason, column, cells, said));
    fields = new LinkedHashMap<>();
  }
}

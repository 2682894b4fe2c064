package org.caldicottaudit.mapping;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caldicottaudit.event.LogReading;
import org.caldicottaudit.event.QuarantinedRow;
import org.caldicottaudit.event.inspection.InspectedColumn;
import org.caldicottaudit.event.inspection.InspectedTable;
import org.caldicottaudit.source.Cell;
import org.caldicottaudit.source.Row;

/** Looks at all rows of one table to tell what its columns hold. */
final class TableCensus implements RowListener {
  private final TablePlan plan;
  private final Header header;
  private final List<ColumnCensus> columns = new ArrayList<>();
  private long rows;

  TableCensus(TablePlan plan, Header header) {
    this.plan = plan;
    this.header = header;
    ColumnNames names = new ColumnNames(header);
    Vocabulary words = Vocabulary.GENERAL.with(header.profile().words());
    for (int i = 0; i < header.headings().size(); i++) {
      columns.add(
          new ColumnCensus(
              names.at(i), header.name(i).orElse(""), header.dateColumns().contains(i), words));
    }
  }

  @Override
  public void accepted(Row row) {
    count(row);
  }

  @Override
  public void quarantined(Row row, String heading, String reason) {
    if (!heading.isEmpty()) {
      count(row);
    }
  }

  @Override
  public void skipped(Row row, String reason) {}

  private void count(Row row) {
    rows++;
    for (int i = 0; i < columns.size(); i++) {
      Cell cell = row.cell(i);
      columns.get(i).add(cell);
    }
  }

  /**
   * @param guesses heading to how its meaning was guessed; empty where the headings are known
   */
  InspectedTable result(
      LogReading reading, List<QuarantinedRow> quarantine, Map<String, String> guesses) {
    List<InspectedColumn> results = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      results.add(
          columns.get(i).result(order(i), guesses.getOrDefault(header.headings().get(i), "")));
    }
    return new InspectedTable(
        reading,
        results,
        !guesses.isEmpty(),
        rows,
        header.profile().kind().fields(),
        times(),
        quarantine);
  }

  private String order(int column) {
    return Optional.ofNullable(plan.orders().get(column))
        .map(order -> order + ", " + plan.proofs().getOrDefault(column, ""))
        .orElse("");
  }

  /** Whose clock; empty where no column holds a date. */
  private String times() {
    if (header.dateColumns().isEmpty()) {
      return "";
    }
    return header.dateColumns().stream()
        .sorted()
        .map(header::zone)
        .map(zone -> zone.map(ZoneId::getId).orElse("not known, taken as London's"))
        .distinct()
        .collect(Collectors.joining("; "));
  }
}

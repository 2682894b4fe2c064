package org.caldicottaudit.source;

import java.util.ArrayList;
import java.util.List;

/** Remembers all rows of all tables. */
final class RecordedTables implements TableVisitor {
  final List<Table> tables = new ArrayList<>();
  final List<List<Row>> rows = new ArrayList<>();
  final List<TableEnd> ends = new ArrayList<>();

  static RecordedTables of(LogFile file) {
    RecordedTables recorded = new RecordedTables();
    file.read(recorded, bytes -> {});
    return recorded;
  }

  @Override
  public void begin(Table table) {
    tables.add(table);
    rows.add(new ArrayList<>());
  }

  @Override
  public boolean row(Row row) {
    rows.get(rows.size() - 1).add(row);
    return true;
  }

  @Override
  public boolean fits(int cells) {
    return true;
  }

  @Override
  public void end(TableEnd end) {
    ends.add(end);
  }

  List<List<String>> texts() {
    return rows.get(0).stream().map(Row::shown).toList();
  }
}

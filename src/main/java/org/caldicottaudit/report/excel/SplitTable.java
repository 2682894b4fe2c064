package org.caldicottaudit.report.excel;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.caldicottaudit.report.CellValue;
import org.caldicottaudit.report.Wording;

/**
 * A table that goes on over further sheets where one is full; each of them then says which rows it
 * holds.
 *
 * @param rowsPerSheet rows of data that go on one sheet
 * @param finish what else a sheet needs once its rows are there
 * @param note what stands above the rows of each sheet; empty for nothing
 */
record SplitTable(
    String name,
    List<Heading> headings,
    int rowsPerSheet,
    Consumer<TableSheet> finish,
    Optional<String> note) {
  SplitTable(String name, List<Heading> headings, int rowsPerSheet, Consumer<TableSheet> finish) {
    this(name, headings, rowsPerSheet, finish, Optional.empty());
  }

  /** The same with something to be known of all its rows. */
  SplitTable noting(Optional<String> said) {
    return new SplitTable(name, headings, rowsPerSheet, finish, said);
  }

  <T> void write(
      SXSSFWorkbook book, Styles styles, List<T> all, Function<T, List<CellValue>> cells) {
    int from = 0;
    do {
      int to = Math.min(all.size(), from + rowsPerSheet);
      TableSheet table =
          new TableSheet(book, styles, name(from), headings, caption(from, to, all.size()));
      all.subList(from, to).forEach(item -> table.row(cells.apply(item)));
      finish.accept(table);
      table.finish();
      from = to;
    } while (from < all.size());
  }

  private String name(int from) {
    return from == 0 ? name : name + " " + (from / rowsPerSheet + 1);
  }

  private Optional<String> caption(int from, int to, int all) {
    if (all <= rowsPerSheet) {
      return note;
    }
    String rows =
        "Rows "
            + Wording.number(from + 1)
            + " to "
            + Wording.number(to)
            + " of "
            + Wording.number(all)
            + (to < all ? "; continued on \"" + name(to) + "\"" : "");
    return Optional.of(note.map(said -> rows + ". " + said).orElse(rows));
  }
}

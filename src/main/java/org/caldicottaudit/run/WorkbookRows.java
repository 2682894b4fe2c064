package org.caldicottaudit.run;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caldicottaudit.evidence.RowDigests;
import org.caldicottaudit.source.Cell;
import org.caldicottaudit.source.LogFile;
import org.caldicottaudit.source.Row;
import org.caldicottaudit.source.SourceException;
import org.caldicottaudit.source.Table;
import org.caldicottaudit.source.TableEnd;
import org.caldicottaudit.source.TableVisitor;

/**
 * What a workbook says, row by row, whatever program saved it last: the values of its cells, and
 * nothing of widths, colours and how numbers are written.
 */
final class WorkbookRows implements TableVisitor {
  /** As many digits as every program writes back. */
  private static final MathContext SAVED = new MathContext(15, RoundingMode.HALF_UP);

  private final Map<String, RowDigests.Digest> sheets = new LinkedHashMap<>();
  private String sheet = "";
  private RowDigests rows = new RowDigests();

  private WorkbookRows() {}

  /**
   * The digests of each sheet's rows, in the order of the sheets.
   *
   * @throws SourceException when it is no workbook that can be read
   */
  static Map<String, RowDigests.Digest> of(Path workbook) {
    WorkbookRows reader = new WorkbookRows();
    LogFile.open(workbook, texts -> 0).read(reader, bytes -> {});
    return reader.sheets;
  }

  @Override
  public void begin(Table table) {
    sheet = table.sheet();
    rows = new RowDigests();
  }

  @Override
  public boolean row(Row row) {
    String values = values(row.cells());
    if (!values.isEmpty()) {
      rows.row(row.number(), values);
    }
    return true;
  }

  private static String values(List<Cell> cells) {
    StringBuilder values = new StringBuilder();
    for (int column = 0; column < cells.size(); column++) {
      String value = value(cells.get(column));
      if (!value.isEmpty()) {
        values.append(column).append('\0').append(value).append('\0');
      }
    }
    return values.toString();
  }

  private static String value(Cell cell) {
    if (cell instanceof Cell.Numeric number) {
      return BigDecimal.valueOf(number.value()).round(SAVED).stripTrailingZeros().toString();
    }
    return cell instanceof Cell.Fault fault ? "\0" + fault.reason() : cell.shown();
  }

  @Override
  public boolean fits(int cells) {
    return true;
  }

  @Override
  public void end(TableEnd end) {
    sheets.put(sheet, rows.digest());
  }
}

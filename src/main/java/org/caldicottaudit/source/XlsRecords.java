package org.caldicottaudit.source;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.util.CellRangeAddress;

/** Turns the records of an .xls workbook into rows as they come. */
final class XlsRecords implements HSSFListener {
  private static final int ROWS_BETWEEN_REPORTS = 256;

  private final TableVisitor visitor;
  private final Runnable report;
  private final FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(this);
  private final XlsCells values = new XlsCells(formats);
  private final List<BoundSheetRecord> names = new ArrayList<>();
  private final List<BoundSheetRecord> sheets = new ArrayList<>();
  private SheetNotes notes = new SheetNotes();
  private RowCells cells = new RowCells();
  private int sheet = -1;
  private int row;
  private int depth;
  private boolean open;
  private boolean worksheet;
  private boolean wanted;

  XlsRecords(TableVisitor visitor, Runnable report) {
    this.visitor = visitor;
    this.report = report;
  }

  HSSFListener listener() {
    return formats;
  }

  /**
   * To be called behind the last record.
   *
   * @throws IllegalStateException when a sheet is cut off
   */
  void finish() {
    if (open || sheet + 1 < names.size()) {
      throw new IllegalStateException("the workbook ends in the middle");
    }
  }

  @Override
  public void processRecord(Record record) {
    if (record instanceof BOFRecord begin) {
      begin(begin);
    } else if (record instanceof EOFRecord) {
      end();
    } else if (record instanceof BoundSheetRecord name) {
      names.add(name);
    } else if (record instanceof SSTRecord texts) {
      values.texts(texts);
    } else if (record instanceof DateWindow1904Record window) {
      values.date1904(window.getWindowing() == 1);
    } else if (worksheet && depth == 1) {
      content(record);
    }
  }

  private void begin(BOFRecord begin) {
    depth++;
    if (depth > 1 || begin.getType() == BOFRecord.TYPE_WORKBOOK) {
      return;
    }
    if (sheets.isEmpty()) {
      sheets.addAll(List.of(BoundSheetRecord.orderByBofPosition(names)));
    }
    sheet++;
    open = true;
    // A chart on a sheet of its own keeps copies of its numbers in any order.
    worksheet = begin.getType() == BOFRecord.TYPE_WORKSHEET;
    wanted = worksheet;
    row = 0;
    BoundSheetRecord name = sheets.get(sheet);
    visitor.begin(Table.sheet(name.getSheetname(), name.isHidden() || name.isVeryHidden()));
  }

  private void end() {
    depth--;
    if (depth == 0 && open) {
      flush();
      visitor.end(notes.end());
      notes = new SheetNotes();
      open = false;
      worksheet = false;
    }
  }

  private void content(Record record) {
    if (record instanceof CellValueRecordInterface cell) {
      move(cell.getRow() + 1);
      put(cell);
    } else if (record instanceof StringRecord text) {
      values.formulaText(text).ifPresent(cell -> cells.put(cells.next() - 1, cell));
    } else if (record instanceof RowRecord hidden) {
      notes.hiddenRows(hidden.getZeroHeight() ? 1 : 0);
    } else if (record instanceof ColumnInfoRecord columns && columns.getHidden()) {
      notes.hiddenColumns(columns.getFirstColumn(), columns.getLastColumn());
    } else if (record instanceof MergeCellsRecord areas) {
      for (int i = 0; i < areas.getNumAreas(); i++) {
        notes.merged(area(areas.getAreaAt(i)));
      }
    }
  }

  private void put(CellValueRecordInterface cell) {
    Cell value = values.of(cell);
    if (cell instanceof FormulaRecord) {
      notes.formula(cell.getColumn(), value);
    }
    cells.put(cell.getColumn(), value);
  }

  private void move(int number) {
    if (number < row) {
      throw new IllegalStateException("rows out of order");
    }
    if (number > row) {
      flush();
      row = number;
    }
  }

  private void flush() {
    if (row > 0 && wanted) {
      if (row % ROWS_BETWEEN_REPORTS == 0) {
        report.run();
      }
      wanted = visitor.row(cells.take(row));
    }
    cells = new RowCells();
  }

  private static TableEnd.MergedArea area(CellRangeAddress area) {
    return new TableEnd.MergedArea(
        area.getFirstRow() + 1, area.getLastRow() + 1, area.getFirstColumn(), area.getLastColumn());
  }
}

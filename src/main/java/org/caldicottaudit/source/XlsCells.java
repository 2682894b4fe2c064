package org.caldicottaudit.source;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** Reads the values of .xls cells. */
final class XlsCells {
  private final FormatTrackingHSSFListener formats;
  private final Map<Integer, NumberFormat> known = new HashMap<>();
  private NumberCells numbers = new NumberCells(false);
  private @Nullable SSTRecord texts;
  private boolean textFollows;

  XlsCells(FormatTrackingHSSFListener formats) {
    this.formats = formats;
  }

  void texts(SSTRecord texts) {
    this.texts = texts;
  }

  void date1904(boolean date1904) {
    numbers = new NumberCells(date1904);
  }

  Cell of(CellValueRecordInterface cell) {
    textFollows = false;
    if (cell instanceof LabelSSTRecord label) {
      return shared(label.getSSTIndex());
    }
    if (cell instanceof LabelRecord label) {
      return Cell.of(label.getValue());
    }
    if (cell instanceof NumberRecord number) {
      return number(cell, number.getValue());
    }
    if (cell instanceof BoolErrRecord value) {
      return value.isBoolean()
          ? new Cell.Flag(value.getBooleanValue())
          : error(value.getErrorValue());
    }
    return cell instanceof FormulaRecord formula ? formula(formula) : Cell.BLANK;
  }

  /** The stored text of the formula before it; empty when that formula has none. */
  Optional<Cell> formulaText(StringRecord text) {
    if (!textFollows) {
      return Optional.empty();
    }
    textFollows = false;
    return Optional.of(Cell.of(text.getString()));
  }

  private Cell formula(FormulaRecord formula) {
    CellType type = formula.getCachedResultTypeEnum();
    return switch (type) {
      case BOOLEAN -> new Cell.Flag(formula.getCachedBooleanValue());
      case ERROR -> error(formula.getCachedErrorValue());
      case NUMERIC -> number(formula, formula.getValue());
      case STRING -> {
        textFollows = formula.hasCachedResultString();
        yield Cell.BLANK;
      }
      case BLANK, FORMULA, _NONE -> Cell.BLANK;
    };
  }

  private Cell shared(int index) {
    if (texts == null || index < 0 || index >= texts.getNumUniqueStrings()) {
      return new Cell.Fault("points to a text that the workbook doesn't hold");
    }
    return Cell.of(texts.getString(index).getString());
  }

  private Cell number(CellValueRecordInterface cell, double value) {
    String format = formats.getFormatString(cell);
    return numbers.of(
        value,
        known.computeIfAbsent(
            formats.getFormatIndex(cell),
            index -> new NumberFormat(index, format == null ? "General" : format)));
  }

  private static Cell error(int code) {
    return new Cell.Fault(
        "holds the Excel error "
            + (FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : code));
  }
}

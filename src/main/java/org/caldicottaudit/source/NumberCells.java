package org.caldicottaudit.source;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** Tells a workbook's dates from its other numbers, which only their number format does. */
final class NumberCells {
  /** 29 February 1900, which Excel counts. */
  private static final double DAY_THAT_NEVER_WAS = 60;

  /** What a formula leaves that points to an empty cell; Excel shows 00/01/1900. */
  private static final Cell NEVER_FILLED = new Cell.DateTime(LocalDateTime.of(1900, 1, 1, 0, 0));

  private static final Cell NO_DATE =
      new Cell.Fault(
          "is formatted as a date and holds a number that is no day of Excel's calendar");

  private static final double SERIAL_OF_YEAR_10000 = 2_958_466;

  /** Below it, a whole number has no more digits than Excel stores. */
  private static final double MOST_WHOLE = 1e15;

  private static final MathContext AS_EXCEL_STORES = new MathContext(15);

  private final boolean date1904;
  private final DataFormatter formatter = new DataFormatter(Locale.UK);

  NumberCells(boolean date1904) {
    this.date1904 = date1904;
  }

  /** The cell of that value, shown with that number format. */
  Cell of(double value, NumberFormat format) {
    if (!format.date() || isTimeOfDay(value)) {
      return new Cell.Numeric(value, shown(value, format));
    }
    if (!isSerial(value)) {
      return value == 0 ? NEVER_FILLED : NO_DATE;
    }
    LocalDateTime time = DateUtil.getLocalDateTime(value, date1904, true);
    return time == null ? NO_DATE : new Cell.DateTime(time);
  }

  private boolean isSerial(double value) {
    return value >= 1
        && value < SERIAL_OF_YEAR_10000
        && (date1904 || Math.floor(value) != DAY_THAT_NEVER_WAS);
  }

  private static boolean isTimeOfDay(double value) {
    return value > 0 && value < 1;
  }

  /** Without a format all digits are shown: Excel's own 1.23457E+11 is no case reference. */
  private String shown(double value, NumberFormat format) {
    return format.plain()
        ? plain(value)
        : formatter.formatRawCellContents(value, format.index(), format.pattern(), date1904);
  }

  private static String plain(double value) {
    if (value == Math.rint(value) && Math.abs(value) < MOST_WHOLE) {
      return Long.toString((long) value);
    }
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return "";
    }
    BigDecimal number = new BigDecimal(value).round(AS_EXCEL_STORES);
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}

package org.caldicottaudit.source;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** Tells a workbook's dates from its other numbers, which only their number format does. */
final class NumberCells {
  /** The serial of 1 March 1900; before it Excel counts a day that never was. */
  private static final double FIRST_TRUE_SERIAL = 61;

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
    if (format.date() && isSerial(value)) {
      LocalDateTime time = DateUtil.getLocalDateTime(value, date1904, true);
      if (time != null) {
        return new Cell.DateTime(time);
      }
    }
    return new Cell.Numeric(value, shown(value, format));
  }

  private boolean isSerial(double value) {
    return value >= (date1904 ? 1 : FIRST_TRUE_SERIAL) && value < SERIAL_OF_YEAR_10000;
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

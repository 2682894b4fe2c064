package org.caldicottaudit.source;

import org.apache.poi.ss.usermodel.DateUtil;

/**
 * How a workbook shows a number.
 *
 * @param index of the format in its workbook; below 164 one of Excel's own
 * @param date whether it makes a day or time of the number
 * @param plain whether it shows the number as it is
 */
record NumberFormat(int index, String pattern, boolean date, boolean plain) {
  /** In characters; Excel takes no longer ones. */
  private static final int LONGEST = 255;

  NumberFormat(int index, String pattern) {
    this(
        index,
        pattern,
        pattern.length() <= LONGEST && DateUtil.isADateFormat(index, pattern),
        pattern.isEmpty()
            || pattern.length() > LONGEST
            || pattern.equalsIgnoreCase("General")
            || pattern.equals("@"));
  }
}

package org.caldicottaudit.source;

/**
 * One table of a file before its rows come: a text file has one, a workbook one a sheet.
 *
 * @param sheet name of the sheet; empty for a text file
 * @param hidden whether Excel hides the sheet
 * @param encoding of a text file, such as {@code UTF-16LE}; empty for a sheet
 * @param delimiter of a text file; empty for a sheet
 */
public record Table(String sheet, boolean hidden, String encoding, String delimiter) {
  static Table sheet(String name, boolean hidden) {
    return new Table(name, hidden, "", "");
  }

  static Table text(String encoding, char delimiter) {
    return new Table("", false, encoding, String.valueOf(delimiter));
  }

  /** Where it stands, for a sentence. */
  public String place(String file) {
    return sheet.isEmpty() ? file : file + ", sheet \"" + sheet + "\"";
  }

  /** Whether its records are cut at delimiters, so that a missing cell moves all that follow. */
  public boolean delimited() {
    return !delimiter.isEmpty();
  }
}

package org.caldicottaudit.source;

import java.io.IOException;
import java.nio.file.Path;

/** The sentences with which files are refused. */
final class Refusal {
  private Refusal() {}

  static SourceException unreadable(Path path, IOException cause) {
    return new SourceException(
        "%s can't be read to its end. Check the disk or network share it lies on, and that you may read it."
            .formatted(path.getFileName()),
        cause);
  }

  static SourceException damaged(Path path, Throwable cause) {
    return new SourceException(
        "%s is damaged or no true Excel workbook. Open it in Excel, save it as a new .xlsx and give that file."
            .formatted(path.getFileName()),
        cause);
  }

  static SourceException neverClosed(Path path, RecordFramer.NoRecordsException cause) {
    return new SourceException(
        "%s: from line %,d on, so many quotation marks are never closed that the rows can't be told apart. Export the log again."
            .formatted(path.getFileName(), cause.line()),
        cause);
  }

  static SourceException unsafe(Path path, String what) {
    return new SourceException(
        "%s is refused as unsafe: %s. Open it in Excel, save it as a new .xlsx and give that file."
            .formatted(path.getFileName(), what));
  }

  static SourceException encrypted(Path path) {
    return new SourceException(
        "%s is protected by a password. Remove the password in Excel (File, Info, Protect Workbook) and give the file again."
            .formatted(path.getFileName()));
  }

  static SourceException unsupported(Path path, String what) {
    return new SourceException(
        "%s is %s, which can't be read. Open it in Excel, save it as .xlsx (Excel Workbook) and give that file."
            .formatted(path.getFileName(), what));
  }

  static SourceException noTable(Path path, String what) {
    return new SourceException(
        "%s is %s, which holds no log. Export the log as CSV or .xlsx and give that file."
            .formatted(path.getFileName(), what));
  }

  static SourceException archive(Path path) {
    return new SourceException(
        "%s is a zip file but no Excel workbook. Unpack it and give the logs in it."
            .formatted(path.getFileName()));
  }

  static SourceException tooLarge(Path path, Throwable cause) {
    return new SourceException(
        "%s needs more memory than there is. Give Java more memory (such as -Xmx2g) or save the log as CSV."
            .formatted(path.getFileName()),
        cause);
  }

  static SourceException changed(Path path) {
    return new SourceException(
        "%s changed while it was being read. Close it in other programs and try again."
            .formatted(path.getFileName()));
  }
}

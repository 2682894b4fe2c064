package org.caldicottaudit.source;

import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;

/** A file that holds tables. It can be read more than once and holds nothing open in between. */
public sealed interface LogFile permits TextFile, WorkbookFile {
  /** Name without folder. */
  String name();

  /** Size when it was opened. */
  long bytes();

  /** What a reader of the report must know about how it was opened, in whole sentences. */
  List<String> warnings();

  /**
   * Reads it from start to end.
   *
   * @param progress told how many of {@link #bytes()} are done; may throw to stop
   * @return the fingerprint of what was read; covers the whole file only when all rows were wanted
   * @throws SourceException when it can't be read to its end, or changes meanwhile
   */
  Fingerprint read(TableVisitor visitor, LongConsumer progress);

  /**
   * Opens a file by what it holds, whatever its name ends in.
   *
   * @throws SourceException when it is no file that could hold a log
   */
  static LogFile open(Path path, HeadingSense sense) {
    FileKind kind = FileKind.of(path);
    return switch (kind) {
      case ZIP -> new XlsxFile(path);
      case OLE2 -> new XlsFile(path);
      case HTML -> new HtmlFile(path);
      case XML_WORKBOOK -> new XmlWorkbookFile(path);
      case TEXT -> TextFile.open(path, sense);
    };
  }
}

package org.caldicottaudit.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** An .xls workbook of Excel 97 to 2003, read record by record. */
final class XlsFile extends WorkbookFile {
  private static final List<String> WORKBOOK_STREAMS =
      List.of("Workbook", "WORKBOOK", "BOOK", "Book");

  XlsFile(Path path) {
    super(path);
  }

  @Override
  void sheets(TableVisitor visitor, LongConsumer progress) throws IOException {
    try (POIFSFileSystem container = new POIFSFileSystem(path().toFile(), true)) {
      if (container.getRoot().hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)) {
        throw Refusal.encrypted(path());
      }
      if (WORKBOOK_STREAMS.stream().noneMatch(container.getRoot()::hasEntry)) {
        throw Refusal.unsupported(path(), "an Office file but no Excel workbook");
      }
      XlsRecords records = new XlsRecords(visitor, () -> progress.accept(0));
      HSSFRequest request = new HSSFRequest();
      request.addListenerForAllRecords(records.listener());
      new HSSFEventFactory().processWorkbookEvents(request, container);
      records.finish();
    }
  }
}

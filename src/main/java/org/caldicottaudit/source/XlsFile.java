package org.caldicottaudit.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** An .xls workbook of Excel 97 to 2003, read record by record. */
final class XlsFile implements LogFile {
  private static final List<String> WORKBOOK_STREAMS =
      List.of("Workbook", "WORKBOOK", "BOOK", "Book");

  private final Path path;
  private final long bytes;

  XlsFile(Path path) {
    this.path = path;
    try {
      this.bytes = Files.size(path);
    } catch (IOException e) {
      throw Refusal.unreadable(path, e);
    }
  }

  @Override
  public String name() {
    return path.getFileName().toString();
  }

  @Override
  public long bytes() {
    return bytes;
  }

  @Override
  public List<String> warnings() {
    return List.of();
  }

  @Override
  public Fingerprint read(TableVisitor visitor, LongConsumer progress) {
    PoiLimits.apply();
    try {
      Fingerprint before = DigestStream.of(path);
      records(visitor, progress);
      if (!DigestStream.of(path).equals(before)) {
        throw Refusal.changed(path);
      }
      progress.accept(bytes);
      return before;
    } catch (SourceException | CancellationException e) {
      throw e;
    } catch (EncryptedDocumentException e) {
      throw Refusal.encrypted(path);
    } catch (OldExcelFormatException e) {
      throw Refusal.unsupported(path, "a workbook of Excel 95 or older");
    } catch (IOException | RuntimeException e) {
      // POI answers damage with any exception at all.
      throw Refusal.damaged(path, e);
    }
  }

  private void records(TableVisitor visitor, LongConsumer progress) throws IOException {
    try (POIFSFileSystem container = new POIFSFileSystem(path.toFile(), true)) {
      if (container.getRoot().hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)) {
        throw Refusal.encrypted(path);
      }
      if (WORKBOOK_STREAMS.stream().noneMatch(container.getRoot()::hasEntry)) {
        throw Refusal.unsupported(path, "an Office file but no Excel workbook");
      }
      XlsRecords records = new XlsRecords(visitor, () -> progress.accept(0));
      HSSFRequest request = new HSSFRequest();
      request.addListenerForAllRecords(records.listener());
      new HSSFEventFactory().processWorkbookEvents(request, container);
      records.finish();
    }
  }
}

package org.caldicottaudit.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.function.LongConsumer;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.xml.sax.SAXException;

/**
 * An .xls workbook of Excel 97 to 2003, read record by record, or the wrapping of an encrypted
 * .xlsx. What Excel encrypts with the password that it knows itself, because the workbook may only
 * not be changed, is read.
 */
final class XlsFile extends WorkbookFile {
  private static final List<String> WORKBOOK_STREAMS = List.of("Workbook", "WORKBOOK", "BOOK");
  private static final String OLD_STREAM = "Book";

  /** Rounds of hashing a password; Excel makes 100,000. */
  private static final int MOST_SPINS = 1_000_000;

  XlsFile(Path path) {
    super(path);
  }

  @Override
  void sheets(TableVisitor visitor, LongConsumer progress) throws IOException, SAXException {
    try (POIFSFileSystem container = new POIFSFileSystem(path().toFile(), true)) {
      DirectoryNode root = container.getRoot();
      if (root.hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)) {
        encrypted(container, visitor, progress);
      } else if (WORKBOOK_STREAMS.stream().anyMatch(root::hasEntry)) {
        records(container, visitor, progress);
      } else if (root.hasEntryCaseInsensitive(OLD_STREAM)) {
        throw Refusal.unsupported(path(), "a workbook of Excel 95 or older");
      } else {
        throw Refusal.noTable(path(), "an Office file but no Excel workbook");
      }
    }
  }

  private static void records(
      POIFSFileSystem container, TableVisitor visitor, LongConsumer progress) throws IOException {
    XlsRecords records = new XlsRecords(visitor, () -> progress.accept(0));
    HSSFRequest request = new HSSFRequest();
    request.addListenerForAllRecords(records.listener());
    new HSSFEventFactory().processWorkbookEvents(request, container);
    records.finish();
  }

  private void encrypted(POIFSFileSystem container, TableVisitor visitor, LongConsumer progress)
      throws IOException, SAXException {
    EncryptionInfo info = new EncryptionInfo(container);
    Decryptor decryptor = info.getDecryptor();
    // Its name stands in sentences, so the copy keeps it.
    Path folder = Files.createTempDirectory("caldicott-audit");
    Path plain = folder.resolve(name());
    try {
      if (info.getVerifier().getSpinCount() > MOST_SPINS
          || !decryptor.verifyPassword(Decryptor.DEFAULT_PASSWORD)) {
        throw Refusal.encrypted(path());
      }
      try (InputStream in = decryptor.getDataStream(container)) {
        Files.copy(in, plain);
      }
      new XlsxFile(plain).sheets(visitor, progress);
    } catch (GeneralSecurityException e) {
      throw Refusal.damaged(path(), e);
    } finally {
      Files.deleteIfExists(plain);
      Files.delete(folder);
    }
  }
}

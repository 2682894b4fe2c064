package org.caldicottaudit.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.xml.sax.SAXException;

/**
 * What the kinds of Excel workbook have in common: the file is the same before and after, and
 * whatever POI throws at damage becomes one sentence.
 */
abstract sealed class WorkbookFile implements LogFile
    permits HtmlFile, XlsFile, XlsxFile, XmlWorkbookFile {
  private final Path path;
  private final long bytes;

  WorkbookFile(Path path) {
    this.path = path;
    try {
      this.bytes = Files.size(path);
    } catch (IOException e) {
      throw Refusal.unreadable(path, e);
    }
  }

  final Path path() {
    return path;
  }

  @Override
  public final String name() {
    return path.getFileName().toString();
  }

  @Override
  public final long bytes() {
    return bytes;
  }

  @Override
  public List<String> warnings() {
    return List.of();
  }

  @Override
  public final Fingerprint read(TableVisitor visitor, LongConsumer progress) {
    PoiLimits.apply();
    try {
      Fingerprint before = DigestStream.of(path);
      sheets(visitor, progress);
      if (!DigestStream.of(path).equals(before)) {
        throw Refusal.changed(path);
      }
      progress.accept(bytes);
      return before;
    } catch (SourceException | CancellationException e) {
      throw e;
    } catch (OutOfMemoryError | SharedTexts.MemoryException e) {
      throw Refusal.tooLarge(path, e);
    } catch (SharedTexts.TooLongException e) {
      throw Refusal.unsafe(path, "a text in it is far longer than the limit of a cell");
    } catch (EncryptedDocumentException e) {
      throw Refusal.encrypted(path);
    } catch (OldExcelFormatException e) {
      throw Refusal.unsupported(path, "a workbook of Excel 95 or older");
    } catch (IOException
        | OpenXML4JException
        | SAXException
        | RuntimeException
        | StackOverflowError e) {
      // POI answers damage with any exception at all.
      throw Refusal.damaged(path, e);
    }
  }

  /** Shows every row of every sheet to the visitor. */
  abstract void sheets(TableVisitor visitor, LongConsumer progress)
      throws IOException, OpenXML4JException, SAXException;
}

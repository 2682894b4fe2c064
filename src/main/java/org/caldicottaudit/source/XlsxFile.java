package org.caldicottaudit.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.SAXException;

/** An .xlsx or .xlsm workbook, read as a stream of rows. */
final class XlsxFile extends WorkbookFile {
  private static final int ROWS_BETWEEN_REPORTS = 256;

  private final long unpacked;

  XlsxFile(Path path) {
    super(path);
    this.unpacked = Math.max(1, ContainerScan.check(path));
  }

  @Override
  void sheets(TableVisitor visitor, LongConsumer progress)
      throws IOException, OpenXML4JException, SAXException {
    OPCPackage container = OPCPackage.open(path().toFile(), PackageAccess.READ);
    try {
      refuseStrict(container);
      XSSFReader reader = new XSSFReader(container);
      WorkbookIndex index;
      try (InputStream workbook = reader.getWorkbookData()) {
        index = WorkbookIndex.read(workbook);
      }
      XlsxCells cells =
          new XlsxCells(SharedTexts.read(container), reader.getStylesTable(), index.date1904());
      Meter meter = new Meter(progress);
      for (WorkbookIndex.Sheet sheet : index.sheets()) {
        sheet(reader, sheet, cells, visitor, meter);
      }
    } finally {
      container.revert();
    }
  }

  private void refuseStrict(OPCPackage container) {
    if (container.getRelationshipsByType(PackageRelationshipTypes.STRICT_CORE_DOCUMENT).size()
        > 0) {
      throw Refusal.unsupported(path(), "a \"Strict Open XML\" workbook");
    }
  }

  private static void sheet(
      XSSFReader reader,
      WorkbookIndex.Sheet sheet,
      XlsxCells cells,
      TableVisitor visitor,
      Meter meter)
      throws IOException, OpenXML4JException, SAXException {
    visitor.begin(Table.sheet(sheet.name(), sheet.hidden()));
    SheetHandler handler =
        new SheetHandler(
            cells,
            row -> {
              meter.row();
              return visitor.row(row);
            });
    try (InputStream in = meter.over(reader.getSheet(sheet.relation()))) {
      SafeXml.parse(in, handler);
    }
    visitor.end(handler.end());
  }

  /** Translates unpacked bytes to bytes of the file. */
  private final class Meter {
    private final LongConsumer progress;
    private long done;
    private int rows;

    Meter(LongConsumer progress) {
      this.progress = progress;
    }

    void row() {
      if (rows++ % ROWS_BETWEEN_REPORTS == 0) {
        progress.accept(Math.min(bytes(), (long) ((double) done / unpacked * bytes())));
      }
    }

    InputStream over(InputStream in) {
      return new java.io.FilterInputStream(in) {
        @Override
        public int read() throws IOException {
          int value = super.read();
          done += value < 0 ? 0 : 1;
          return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
          int read = super.read(buffer, offset, length);
          done += Math.max(0, read);
          return read;
        }
      };
    }
  }
}

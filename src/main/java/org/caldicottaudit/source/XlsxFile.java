package org.caldicottaudit.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.zip.ZipException;
import org.xml.sax.SAXException;

/** An .xlsx or .xlsm workbook, plain or strict, read as a stream of rows. */
final class XlsxFile extends WorkbookFile {
  XlsxFile(Path path) {
    super(path);
    ContainerScan.check(path);
  }

  @Override
  void sheets(TableVisitor visitor, LongConsumer progress) throws IOException, SAXException {
    try (XlsxContainer container = new XlsxContainer(path())) {
      new Reading(container, visitor, progress).run();
    }
  }

  /** One way through the parts of the workbook. */
  private final class Reading {
    private final XlsxContainer container;
    private final TableVisitor visitor;
    private final String workbook;
    private final List<XlsxContainer.Relation> relations;
    private final Meter meter;

    Reading(XlsxContainer container, TableVisitor visitor, LongConsumer progress)
        throws IOException, SAXException {
      this.container = container;
      this.visitor = visitor;
      this.workbook = container.workbook();
      this.relations = container.relations(workbook);
      this.meter =
          new Meter(progress, relations.stream().mapToLong(to -> container.size(to.part())).sum());
    }

    void run() throws IOException, SAXException {
      WorkbookIndex index;
      try (InputStream in = container.open(workbook)) {
        index = WorkbookIndex.read(in);
      }
      XlsxCells cells = new XlsxCells(texts(), formats(), index.date1904());
      Map<String, String> parts = new HashMap<>();
      relations.forEach(to -> parts.put(to.id(), to.part()));
      Set<String> seen = new HashSet<>();
      for (WorkbookIndex.Sheet sheet : index.sheets()) {
        String part = parts.get(sheet.relation());
        if (part == null || !seen.add(part)) {
          throw new ZipException("a sheet without a part of its own");
        }
        sheet(sheet, part, cells);
      }
    }

    private SharedTexts texts() throws IOException, SAXException {
      String part = XlsxContainer.find(relations, "sharedStrings");
      if (part == null) {
        return SharedTexts.none();
      }
      try (InputStream in = meter.over(container.open(part))) {
        return SharedTexts.read(in);
      }
    }

    private NumberFormats formats() throws IOException, SAXException {
      String part = XlsxContainer.find(relations, "styles");
      if (part == null) {
        return NumberFormats.none();
      }
      try (InputStream in = container.open(part)) {
        return NumberFormats.read(in);
      }
    }

    private void sheet(WorkbookIndex.Sheet sheet, String part, XlsxCells cells)
        throws IOException, SAXException {
      visitor.begin(Table.sheet(sheet.name(), sheet.hidden()));
      SheetHandler handler = new SheetHandler(cells, visitor::row);
      try (InputStream in = meter.over(container.open(part))) {
        SafeXml.parse(in, handler);
      }
      visitor.end(handler.end());
    }
  }

  /** Translates unpacked bytes to bytes of the file. */
  private final class Meter {
    private static final int BYTES_BETWEEN_REPORTS = 1 << 18;

    private final LongConsumer progress;
    private final long unpacked;
    private long done;
    private long reported = -BYTES_BETWEEN_REPORTS;

    Meter(LongConsumer progress, long unpacked) {
      this.progress = progress;
      this.unpacked = Math.max(1, unpacked);
    }

    private void add(int read) {
      done += Math.max(0, read);
      if (done - reported >= BYTES_BETWEEN_REPORTS) {
        reported = done;
        progress.accept(Math.min(bytes(), (long) ((double) done / unpacked * bytes())));
      }
    }

    InputStream over(InputStream in) {
      return new FilterInputStream(in) {
        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
          int read = super.read(buffer, offset, length);
          add(read);
          return read;
        }
      };
    }
  }
}

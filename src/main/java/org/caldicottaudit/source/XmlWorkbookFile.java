package org.caldicottaudit.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A workbook as one XML file, as Excel 2002 and 2003 and many web systems write it, often as .xls.
 */
final class XmlWorkbookFile extends WorkbookFile {
  XmlWorkbookFile(Path path) {
    super(path);
  }

  @Override
  public List<String> warnings() {
    return List.of("The file is an XML spreadsheet of Excel 2003, whatever its name says.");
  }

  @Override
  void sheets(TableVisitor visitor, LongConsumer progress) throws IOException, SAXException {
    HiddenSheets hidden = new HiddenSheets();
    parse(hidden);
    progress.accept(bytes() / 4);
    parse(new XmlSheets(visitor, hidden.numbers, () -> progress.accept(bytes() / 2)));
  }

  private void parse(DefaultHandler handler) throws IOException, SAXException {
    try (InputStream in = Files.newInputStream(path())) {
      SafeXml.parse(in, handler);
    }
  }

  /** A sheet says only behind its rows that it is hidden. */
  private static final class HiddenSheets extends DefaultHandler {
    private final Set<Integer> numbers = new HashSet<>();
    private final StringBuilder text = new StringBuilder();
    private int sheet;

    @Override
    public void startElement(
        String uri, String name, String qualified, org.xml.sax.Attributes attributes) {
      text.setLength(0);
      if (name.equals("Worksheet")) {
        sheet++;
      }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
      text.append(chars, start, Math.min(length, Math.max(0, 20 - text.length())));
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
      if (name.equals("Visible") && text.toString().contains("Hidden")) {
        numbers.add(sheet);
      }
    }
  }
}

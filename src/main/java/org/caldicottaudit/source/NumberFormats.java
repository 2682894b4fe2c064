package org.caldicottaudit.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The number formats of an .xlsx workbook, which is all that matters of its styles. POI's own table
 * builds documents for fonts and colours too, and only of workbooks that aren't strict.
 */
final class NumberFormats extends DefaultHandler {
  private static final NumberFormat GENERAL = new NumberFormat(0, "General");

  private final Map<Integer, String> patterns = new HashMap<>();
  private final List<Integer> styles = new ArrayList<>();
  private final List<NumberFormat> formats = new ArrayList<>();
  private boolean cells;

  /** Of a workbook without styles. */
  static NumberFormats none() {
    return new NumberFormats();
  }

  static NumberFormats read(InputStream in) throws IOException, SAXException {
    NumberFormats formats = new NumberFormats();
    SafeXml.parse(in, formats);
    formats.styles.forEach(index -> formats.formats.add(formats.format(index)));
    return formats;
  }

  /** The format of that style; the general one when the workbook doesn't hold the style. */
  NumberFormat of(int style) {
    return style < 0 || style >= formats.size() ? GENERAL : formats.get(style);
  }

  private NumberFormat format(int index) {
    String pattern = patterns.getOrDefault(index, BuiltinFormats.getBuiltinFormat(index));
    return pattern == null ? GENERAL : new NumberFormat(index, pattern);
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    switch (name) {
      case "numFmt" -> {
        String pattern = attributes.getValue("formatCode");
        if (pattern != null) {
          patterns.putIfAbsent(index(attributes), pattern);
        }
      }
      case "cellXfs" -> cells = true;
      case "xf" -> {
        if (cells) {
          styles.add(index(attributes));
        }
      }
      default -> {}
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    if (name.equals("cellXfs")) {
      cells = false;
    }
  }

  private static int index(Attributes attributes) {
    String written = attributes.getValue("numFmtId");
    return written == null ? 0 : Integer.parseInt(written.strip());
  }
}

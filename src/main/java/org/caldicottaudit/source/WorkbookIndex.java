package org.caldicottaudit.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The list of sheets of an .xlsx file, with what its readers leave out: which ones are hidden. */
final class WorkbookIndex extends DefaultHandler {
  record Sheet(String name, String relation, boolean hidden) {}

  private final List<Sheet> sheets = new ArrayList<>();
  private boolean date1904;

  static WorkbookIndex read(InputStream workbook) throws IOException, SAXException {
    WorkbookIndex index = new WorkbookIndex();
    SafeXml.parse(workbook, index);
    return index;
  }

  List<Sheet> sheets() {
    return sheets;
  }

  /** Whether day 0 is 1 January 1904, as on old Macs. */
  boolean date1904() {
    return date1904;
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    if (name.equals("workbookPr")) {
      date1904 = isTrue(attributes.getValue("date1904"));
    } else if (name.equals("sheet")) {
      String relation = relation(attributes);
      String state = attributes.getValue("state");
      // A sheet of macros of Excel 97 points nowhere.
      if (!relation.isEmpty()) {
        sheets.add(
            new Sheet(
                attributes.getValue("name") == null ? "" : attributes.getValue("name"),
                relation,
                state != null && state.toLowerCase(Locale.ROOT).contains("hidden")));
      }
    }
  }

  /** Whatever its prefix, no other attribute of a sheet is called so. */
  private static String relation(Attributes attributes) {
    for (int i = 0; i < attributes.getLength(); i++) {
      if (attributes.getQName(i).endsWith(":id")) {
        return attributes.getValue(i);
      }
    }
    return "";
  }

  static boolean isTrue(@org.jspecify.annotations.Nullable String value) {
    return "1".equals(value) || "true".equals(value);
  }
}

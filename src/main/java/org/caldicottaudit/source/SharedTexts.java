package org.caldicottaudit.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The texts that the cells of an .xlsx workbook share. POI's own table builds a document round each
 * text whenever it is asked for one.
 */
final class SharedTexts extends DefaultHandler {
  /** They need more memory than Java has. */
  static final class MemoryException extends RuntimeException {
    private MemoryException() {
      super("too many texts");
    }
  }

  /** One of them is longer than Excel writes any, by far. */
  static final class TooLongException extends SAXException {
    private TooLongException() {
      super("a text longer than any cell");
    }
  }

  private static final int BYTES_A_TEXT = 56;
  private static final int BYTES_A_CHARACTER = 1;

  private final List<String> texts = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private long held;
  private boolean collecting;
  private boolean phonetic;

  /** Of a workbook that keeps its texts in its cells. */
  static SharedTexts none() {
    return new SharedTexts();
  }

  static SharedTexts read(InputStream in) throws IOException, SAXException {
    SharedTexts shared = new SharedTexts();
    SafeXml.parse(in, shared);
    return shared;
  }

  /**
   * The text of that number.
   *
   * @throws IndexOutOfBoundsException when there is none
   */
  String text(int index) {
    return texts.get(index);
  }

  /** Excel writes characters that XML can't hold as {@code _x000D_}. */
  static String plain(String text) {
    return text.contains("_x") ? new XSSFRichTextString(text).getString() : text;
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    switch (name) {
      case "si" -> text.setLength(0);
      case "rPh" -> phonetic = true;
      case "t" -> collecting = !phonetic;
      default -> {}
    }
  }

  @Override
  public void characters(char[] chars, int start, int length) throws SAXException {
    if (collecting) {
      text.append(chars, start, length);
      if (text.length() > RecordFramer.LONGEST) {
        throw new TooLongException();
      }
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    switch (name) {
      case "si" -> add(plain(text.toString()));
      case "rPh" -> phonetic = false;
      case "t" -> collecting = false;
      default -> {}
    }
  }

  private void add(String one) {
    held += BYTES_A_TEXT + (long) one.length() * BYTES_A_CHARACTER;
    if (held > Runtime.getRuntime().maxMemory() / 2) {
      throw new MemoryException();
    }
    texts.add(one);
  }
}

package org.caldicottaudit.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/** The tables of a web page, which many systems export under the name of .xls. */
final class HtmlFile extends WorkbookFile {
  /** In bytes; Excel itself opens no larger ones. */
  static final long LARGEST = 64L << 20;

  private static final int ROWS_BETWEEN_REPORTS = 256;
  private static final int HEAD = 4096;
  private static final Pattern CHARSET =
      Pattern.compile("(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?([\\w.:-]{2,40})");

  HtmlFile(Path path) {
    super(path);
    if (bytes() > LARGEST) {
      throw new SourceException(
          "%s is a web page of more than %d MB, which can't be read. Open it in Excel, save it as .xlsx and give that file."
              .formatted(name(), LARGEST >> 20));
    }
  }

  @Override
  public List<String> warnings() {
    return List.of(
        "The file is a web page, whatever its name says; its tables were read as they stand, numbers and dates as text.");
  }

  @Override
  void sheets(TableVisitor visitor, LongConsumer progress) throws IOException {
    refuseCut();
    HtmlTables tables = new HtmlTables(visitor);
    int rows = 0;
    try (Reader reader = reader();
        StreamParser parser = new StreamParser(Parser.htmlParser())) {
      parser.parse(reader, "");
      for (Element row = parser.selectNext("tr"); row != null; row = parser.selectNext("tr")) {
        if (rows++ % ROWS_BETWEEN_REPORTS == 0) {
          progress.accept(bytes() / 2);
        }
        tables.row(row);
      }
    }
    if (!tables.finish()) {
      throw Refusal.noTable(path(), "a web page without a table");
    }
  }

  /** A parser of web pages closes whatever is open, so that a cut one would look whole. */
  private void refuseCut() throws IOException {
    try (InputStream in = Files.newInputStream(path())) {
      in.skipNBytes(Math.max(0, bytes() - HEAD));
      String tail =
          new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1).replace("\u0000", "");
      if (!tail.toLowerCase(Locale.ROOT).matches("(?s).*</(?:table|html)\\s*>.*")) {
        throw new SourceException(
            "%s is a web page that ends in the middle. Export the log again.".formatted(name()));
      }
    }
  }

  private Reader reader() throws IOException {
    TextEncoding encoding = TextEncoding.of(path());
    InputStream in = Files.newInputStream(path());
    return encoding.certain() ? encoding.reader(in) : new InputStreamReader(in, declared(encoding));
  }

  /** What the page says its encoding is, where its bytes leave that open. */
  private Charset declared(TextEncoding guess) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(path())) {
      head = in.readNBytes(HEAD);
    }
    Matcher named = CHARSET.matcher(new String(head, StandardCharsets.ISO_8859_1));
    if (!named.find() || named.group(1).toLowerCase(Locale.ROOT).matches("utf-?8|iso-8859-1")) {
      return guess.charset();
    }
    try {
      return Charset.forName(named.group(1));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return guess.charset();
    }
  }
}

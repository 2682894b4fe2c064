package org.caldicottaudit.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;

/** A CSV file of any encoding and delimiter: one table. */
final class TextFile implements LogFile {
  private static final int SAMPLE = 1 << 16;
  private static final int ROWS_BETWEEN_REPORTS = 256;

  private static final String MIXED =
      "The line's letters with accents may be UTF-8 in a file that is not, so they can't be trusted. Export it again as UTF-8.";

  private final Path path;
  private final long bytes;
  private final TextEncoding encoding;
  private final char delimiter;
  private final boolean declared;

  private TextFile(Path path, long bytes, TextEncoding encoding, char delimiter, boolean declared) {
    this.path = path;
    this.bytes = bytes;
    this.encoding = encoding;
    this.delimiter = delimiter;
    this.declared = declared;
  }

  static TextFile open(Path path, HeadingSense sense) {
    try {
      TextEncoding encoding = TextEncoding.of(path);
      String sample = sample(path, encoding);
      char declared = Delimiter.declared(sample);
      char delimiter = declared == '\0' ? Delimiter.of(sample, sense) : declared;
      return new TextFile(path, Files.size(path), encoding, delimiter, declared != '\0');
    } catch (IOException e) {
      throw Refusal.unreadable(path, e);
    }
  }

  private static String sample(Path path, TextEncoding encoding) throws IOException {
    try (InputStream in = Files.newInputStream(path);
        Reader reader = encoding.reader(in)) {
      char[] chars = new char[SAMPLE];
      int length = 0;
      for (int n = 0; n >= 0 && length < SAMPLE; n = reader.read(chars, length, SAMPLE - length)) {
        length += n;
      }
      return new String(chars, 0, length);
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
    return encoding.warning().isEmpty() ? List.of() : List.of(encoding.warning());
  }

  @Override
  public Fingerprint read(TableVisitor visitor, LongConsumer progress) {
    try (DigestStream in = new DigestStream(Files.newInputStream(path));
        Reader reader = encoding.reader(in)) {
      visitor.begin(Table.text(encoding.name(), delimiter));
      rows(
          new RecordFramer(reader, delimiter, visitor::fits),
          visitor,
          () -> progress.accept(in.count()));
      visitor.end(TableEnd.PLAIN);
      return in.fingerprint();
    } catch (RecordFramer.NoRecordsException e) {
      throw Refusal.neverClosed(path, e);
    } catch (IOException e) {
      throw Refusal.unreadable(path, e);
    }
  }

  private void rows(RecordFramer framer, TableVisitor visitor, Runnable report) throws IOException {
    int count = 0;
    for (Frame frame = framer.next(); frame != null; frame = framer.next()) {
      if (count++ % ROWS_BETWEEN_REPORTS == 0) {
        report.run();
      }
      if (!visitor.row(row(frame))) {
        return;
      }
    }
    report.run();
  }

  private Row row(Frame frame) {
    if (frame.fault().isEmpty() && (frame.text().isEmpty() || (declared && frame.line() == 1))) {
      return Row.of(frame.line(), List.of());
    }
    if (frame.fault().isEmpty() && encoding.doubtful(frame.text())) {
      return new Row(frame.line(), List.of(), frame.text(), MIXED, frame.open());
    }
    return new Row(frame.line(), frame.cells(), frame.text(), frame.fault(), frame.open());
  }
}

package org.caldicottaudit.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

/**
 * Reads every file in the given files and folders to its last row, one after another, and prints
 * for each its seconds, its tables and rows, or the sentence with which it is refused.
 *
 * <p>Run by hand with {@code -Xmx256m} over collections of awkward files. Lines that begin with an
 * exclamation mark are failures: an exception that isn't a refusal, a sentence that speaks of
 * exceptions, more than {@value #MOST_SECONDS} seconds.
 */
public final class ReadFolder {
  private static final int MOST_SECONDS = 10;
  private static final double NANOS = 1e9;

  private final String file;
  private volatile String outcome = "";
  private volatile boolean failed;

  private ReadFolder(String file) {
    this.file = file;
  }

  public static void main(String[] arguments) throws Exception {
    int failures = 0;
    for (Path file : files(List.of(arguments))) {
      failures += new ReadFolder(file.toString()).run() ? 0 : 1;
    }
    System.out.printf("%d failures%n", failures);
  }

  private static List<Path> files(List<String> names) throws IOException {
    Stream.Builder<Path> all = Stream.builder();
    for (String name : names) {
      try (Stream<Path> files = Files.walk(Path.of(name))) {
        files.filter(Files::isRegularFile).sorted().forEach(all);
      }
    }
    return all.build().toList();
  }

  /** In a thread of its own, so that one file can't hold up those behind it. */
  private boolean run() throws InterruptedException {
    long start = System.nanoTime();
    Thread reader = new Thread(this::read);
    reader.setDaemon(true);
    reader.start();
    reader.join(MOST_SECONDS * 1000L);
    if (reader.isAlive()) {
      failed = true;
      outcome = "still reading";
      reader.interrupt();
    }
    System.out.printf(
        Locale.ROOT,
        "%s %5.2f s  %s: %s%n",
        failed ? "!" : " ",
        (System.nanoTime() - start) / NANOS,
        file,
        outcome);
    return !failed;
  }

  private void read() {
    Count count = new Count();
    try {
      LogFile log = LogFile.open(Path.of(file), texts -> 0);
      log.read(count, bytes -> stopWhenAsked());
      outcome = count + (log.warnings().isEmpty() ? "" : " " + log.warnings());
    } catch (SourceException e) {
      String sentence = String.valueOf(e.getMessage());
      outcome = sentence + " [" + e.getCause() + "]";
      failed = !sentence.endsWith(".") || sentence.matches("(?s).*(Exception|Error\\b).*");
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      outcome = e.toString();
      failed = true;
    }
  }

  private static void stopWhenAsked() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException();
    }
  }

  /** Looks at every cell of every row. */
  private static final class Count implements TableVisitor {
    private int tables;
    private int hidden;
    private long rows;
    private long faults;
    private long characters;

    @Override
    public void begin(Table table) {
      tables++;
      hidden += table.hidden() ? 1 : 0;
    }

    @Override
    public boolean row(Row row) {
      rows++;
      faults += row.fault().isEmpty() ? 0 : 1;
      for (Cell cell : row.cells()) {
        characters += cell.shown().length();
      }
      return true;
    }

    @Override
    public boolean fits(int cells) {
      return true;
    }

    @Override
    public void end(TableEnd end) {}

    @Override
    public String toString() {
      return "%d tables (%d hidden), %d rows (%d in doubt), %d characters"
          .formatted(tables, hidden, rows, faults, characters);
    }
  }
}

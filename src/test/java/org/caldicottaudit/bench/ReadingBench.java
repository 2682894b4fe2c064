package org.caldicottaudit.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.Transmission;
import org.caldicottaudit.mapping.ImportOptions;
import org.caldicottaudit.mapping.ImportProgress;
import org.caldicottaudit.mapping.LogImporter;
import org.caldicottaudit.mapping.RecordSink;
import org.caldicottaudit.source.Cell;
import org.caldicottaudit.source.LogFile;
import org.caldicottaudit.source.Table;
import org.caldicottaudit.source.TableEnd;
import org.caldicottaudit.source.TableVisitor;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/**
 * Prints how fast logs are read, as ratios to the bare readers of FastCSV, fastexcel and POI on the
 * same file: medians of pairs that run one after the other in this JVM, in processor time.
 *
 * <p>Arguments: {@code csv ROWS}, {@code xlsx ROWS}, {@code poi ROWS} (against POI's user model,
 * which needs gigabytes), or {@code import ROWS} (the whole import of a message trace, once).
 */
public final class ReadingBench {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final double NANOS = 1e9;
  private static final int ROUNDS = 7;
  private static final List<String> HEADINGS =
      List.of(
          "origin_timestamp_utc",
          "sender_address",
          "recipient_status",
          "message_subject",
          "total_bytes",
          "message_id",
          "network_message_id",
          "original_client_ip",
          "directionality",
          "connector_id",
          "delivery_priority");

  private interface Way {
    /** Reads the file and says how many characters its cells have. */
    long read(Path file) throws IOException;
  }

  private ReadingBench() {}

  public static void main(String[] arguments) throws Exception {
    String what = arguments.length == 0 ? "csv" : arguments[0];
    int rows = arguments.length < 2 ? 200_000 : Integer.parseInt(arguments[1]);
    Path file =
        Files.createTempFile(
            "bench", what.equals("csv") || what.equals("import") ? ".csv" : ".xlsx");
    try {
      switch (what) {
        case "csv" -> compare(csv(file, rows), rows, "FastCSV", ReadingBench::fastCsv);
        case "xlsx" -> compare(xlsx(file, rows), rows, "fastexcel", ReadingBench::fastExcel);
        case "poi" -> compare(xlsx(file, rows), rows, "POI's user model", ReadingBench::poi);
        case "import" -> whole(csv(file, rows));
        default -> throw new IllegalArgumentException("csv, xlsx, poi or import, not " + what);
      }
    } finally {
      Files.delete(file);
    }
    System.out.printf("%,d MiB of heap at most%n", peakHeap() >> 20);
  }

  private static void compare(Path file, int rows, String other, Way bare) throws IOException {
    double[] ours = new double[ROUNDS];
    double[] ratios = new double[ROUNDS];
    for (int i = -2; i < ROUNDS; i++) {
      double our = seconds(ReadingBench::ours, file);
      double their = seconds(bare, file);
      if (i >= 0) {
        ours[i] = our;
        ratios[i] = their / our;
      }
    }
    System.out.printf(
        "%,.0f rows per CPU second, %.2f times the speed of %s (%.2f to %.2f)%n",
        rows / median(ours), median(ratios), other, ratios[0], ratios[ROUNDS - 1]);
  }

  /** Sorts what it is given. */
  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }

  private static double seconds(Way way, Path file) throws IOException {
    long before = THREADS.getCurrentThreadCpuTime();
    if (way.read(file) == 0) {
      throw new IllegalStateException("nothing was read");
    }
    return (THREADS.getCurrentThreadCpuTime() - before) / NANOS;
  }

  /** Opening it counts too: it looks the file over before the first row. */
  private static long ours(Path file) {
    Characters characters = new Characters();
    LogFile.open(file, texts -> 0).read(characters, bytes -> {});
    return characters.count;
  }

  private static long fastCsv(Path file) throws IOException {
    long count = 0;
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
      for (CsvRecord row : reader) {
        for (String cell : row.getFields()) {
          count += cell.length();
        }
      }
    }
    return count;
  }

  private static long fastExcel(Path file) throws IOException {
    long[] count = {0};
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
        Stream<org.dhatim.fastexcel.reader.Row> rows = workbook.getFirstSheet().openStream()) {
      rows.forEach(
          row -> row.forEach(cell -> count[0] += cell == null ? 0 : cell.getText().length()));
    }
    return count[0];
  }

  private static long poi(Path file) throws IOException {
    long count = 0;
    try (Workbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
      for (Row row : workbook.getSheetAt(0)) {
        for (org.apache.poi.ss.usermodel.Cell cell : row) {
          count += cell.toString().length();
        }
      }
    }
    return count;
  }

  private static void whole(Path file) {
    Rows rows = new Rows();
    long before = THREADS.getCurrentThreadCpuTime();
    new LogImporter(ImportOptions.DEFAULTS).read(List.of(file), rows, ImportProgress.NONE);
    double seconds = (THREADS.getCurrentThreadCpuTime() - before) / NANOS;
    System.out.printf(
        "%,d rows imported, %,.0f per CPU second%n", rows.count, rows.count / seconds);
  }

  private static Path csv(Path file, int rows) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(String.join(",", HEADINGS) + "\r\n");
      for (int i = 0; i < rows; i++) {
        out.write('"' + String.join("\",\"", message(i)) + "\"\r\n");
      }
    }
    return file;
  }

  private static Path xlsx(Path file, int rows) throws IOException {
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, 100, false, true);
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = workbook.createSheet("Log");
      fill(sheet.createRow(0), HEADINGS);
      for (int i = 0; i < rows; i++) {
        fill(sheet.createRow(i + 1), message(i));
      }
      workbook.write(out);
    }
    return file;
  }

  private static void fill(Row row, List<String> texts) {
    for (int i = 0; i < texts.size(); i++) {
      if (i == 4 && row.getRowNum() > 0) {
        row.createCell(i).setCellValue(Integer.parseInt(texts.get(i)));
      } else {
        row.createCell(i).setCellValue(texts.get(i));
      }
    }
  }

  private static List<String> message(int i) {
    return List.of(
        "2026-%02d-%02dT%02d:%02d:%02d.0000000Z"
            .formatted(1 + i % 6, 1 + i % 28, i % 24, i % 60, i / 7 % 60),
        "duty.desk%d@bromley.gov.uk".formatted(i % 50),
        "safeguarding%d@nhs.net##Receive, Deliver".formatted(i % 900),
        "Child BR-2026-%05d, referral to the \"\"MASH\"\"".formatted(i % 40_000),
        String.valueOf(2000 + i % 90_000),
        "<LO2P265MB%08d@LO2P265MB0101.GBRP265.PROD.OUTLOOK.COM>".formatted(i),
        "8f2d5a04-5b0d-4f1e-a61e-08dc%08x".formatted(i),
        "10.20.30.%d".formatted(i % 250),
        "Originating",
        "To_DefaultOpportunisticTLS",
        "Normal");
  }

  private static long peakHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }

  /** Touches every cell. */
  private static final class Characters implements TableVisitor {
    private long count;

    @Override
    public void begin(Table table) {}

    @Override
    public boolean row(org.caldicottaudit.source.Row row) {
      for (Cell cell : row.cells()) {
        count += cell.shown().length();
      }
      return true;
    }

    @Override
    public boolean fits(int cells) {
      return true;
    }

    @Override
    public void end(TableEnd end) {}
  }

  /** Counts records and keeps none. */
  private static final class Rows implements RecordSink {
    private long count;

    @Override
    public void transmission(Transmission row) {
      count++;
    }

    @Override
    public void entry(Entry row) {
      count++;
    }
  }
}

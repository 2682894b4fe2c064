package org.caldicottaudit.measure;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.caldicottaudit.event.BreachClock;
import org.caldicottaudit.mapping.ImportOptions;
import org.caldicottaudit.run.AuditOptions;
import org.caldicottaudit.run.Incident;
import org.caldicottaudit.run.IncidentOptions;
import org.caldicottaudit.run.IncidentQuestion;
import org.caldicottaudit.run.Review;
import org.caldicottaudit.run.ReviewOptions;
import org.caldicottaudit.sample.TwoYears;
import org.caldicottaudit.sample.YearsOptions;

/**
 * How long a review of two years of logs takes, and an incident pack over them, and how much
 * memory:
 *
 * <pre>
 * SpanBench make FOLDER ROWS     writes eight quarters of so many rows
 * SpanBench review FOLDER        reviews their logs
 * SpanBench propose FOLDER       the same with settings that are proposed
 * SpanBench incident FOLDER      packs the message that went astray, by its id, with its raw rows
 * </pre>
 *
 * <p>Each in a JVM of its own, such as one of {@code -Xmx1g}. Prints seconds a stage, seconds of
 * all processors and the peak of memory.
 */
public final class SpanBench {
  private static final LocalDate AS_OF = LocalDate.of(2027, 1, 15);
  private static final String ASTRAY = "astray.txt";
  private static final double NANOS = 1e9;

  private final Path folder;
  private final Stopwatch watch = new Stopwatch("Getting ready");

  private SpanBench(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] args) throws IOException {
    SpanBench bench = new SpanBench(Path.of(args[1]));
    switch (args[0]) {
      case "make" -> bench.make(Integer.parseInt(args[2]));
      case "review" -> bench.review(Optional.empty());
      case "propose" -> bench.review(Optional.of(bench.folder.resolve("settings")));
      case "incident" -> bench.incident();
      default -> throw new IllegalArgumentException("make, review, propose or incident");
    }
    bench.print();
  }

  private void make(int rows) throws IOException {
    TwoYears.Written written = TwoYears.write(new YearsOptions(folder, 2024, rows, true));
    Files.writeString(folder.resolve(ASTRAY), written.misdirections().get(0).messageId());
  }

  private List<Path> quarters() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(path -> path.getFileName().toString().matches("20\\d\\d-q\\d"))
          .sorted()
          .toList();
    }
  }

  private void review(Optional<Path> proposed) throws IOException {
    ReviewOptions options =
        new ReviewOptions(
            quarters(),
            folder.resolve("review"),
            Path.of("policies"),
            AuditOptions.IN_FORCE,
            AS_OF,
            Optional.empty(),
            Optional.empty(),
            ImportOptions.DEFAULTS,
            Optional.empty(),
            proposed,
            Optional.empty());
    long events =
        new Review(options, Path.of("."))
            .run(watch).report().quarters().stream().mapToLong(it -> it.events()).sum();
    System.out.printf("%,d sharing events judged%n", events);
  }

  private void incident() throws IOException {
    String id = Files.readString(folder.resolve(ASTRAY));
    AuditOptions audit =
        new AuditOptions(
            quarters(),
            folder.resolve("incident"),
            Path.of("policies"),
            AuditOptions.IN_FORCE,
            AS_OF,
            Optional.empty(),
            Optional.empty(),
            AuditOptions.EMBEDDED,
            true,
            ImportOptions.DEFAULTS);
    IncidentOptions options =
        new IncidentOptions(
            audit,
            new IncidentQuestion(
                IncidentQuestion.Kind.MESSAGE, id.replace("<", "").replace(">", "")),
            Optional.empty(),
            Optional.empty(),
            new BreachClock(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
            "the bench",
            Instant.parse("2027-01-15T09:00:00Z"),
            true);
    int found = new Incident(options, Path.of(".")).run(watch).report().timeline().size();
    System.out.printf("%,d events touch it%n", found);
  }

  private void print() {
    Map<String, Double> seconds = watch.stop();
    seconds.forEach((name, taken) -> System.out.printf("%-30s %8.1f s%n", name, taken));
    double all = seconds.values().stream().mapToDouble(Double::doubleValue).sum();
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    System.out.printf(
        "%-30s %8.1f s, %.1f s of processors%n", "all", all, system.getProcessCpuTime() / NANOS);
    Peak.resident()
        .ifPresent(bytes -> System.out.printf("%-30s %,8d MB%n", "resident at most", bytes >> 20));
  }
}

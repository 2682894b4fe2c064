package org.caldicottaudit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WorkersTest {
  private static final List<Integer> THINGS = IntStream.range(0, 500).boxed().toList();

  @TempDir private Path folder;

  @Test
  void oneAndThreeWriteTheSameBytes() throws IOException {
    Path one = audit(1);
    Path three = audit(3);

    for (String name : reports(one)) {
      assertThat(three.resolve(name)).hasSameBinaryContentAs(one.resolve(name));
    }
  }

  /** To a folder of one name, because the run is called by it. */
  private Path audit(int workers) {
    Path out = folder.resolve(workers + "-at-work").resolve("quarter");
    AuditOptions options = Runs.options(Runs.QUARTER, out);
    return new Audit(options, Path.of("."), Formats.all())
        .withWorkers(workers)
        .run(AuditProgress.NONE)
        .folder();
  }

  private static List<String> reports(Path run) throws IOException {
    try (Stream<Path> files = Files.list(run)) {
      List<String> names =
          files
              .map(file -> String.valueOf(file.getFileName()))
              .filter(name -> name.matches("(findings|quarantine|summary|report)\\..*"))
              .toList();
      assertThat(names).contains("findings.csv", "findings.xlsx", "report.html", "summary.json");
      return names;
    }
  }

  @Test
  void resultsComeInTheOrderOfTheThings() {
    List<Integer> results = new ArrayList<>();
    try (Workers workers = new Workers(4)) {
      workers.inOrder(THINGS, WorkersTest::slowWhereEven, results::add);
    }
    assertThat(results).isEqualTo(THINGS);
  }

  private static int slowWhereEven(int thing) {
    for (int i = 0; i < 1_000 * (thing % 2); i++) {
      Thread.onSpinWait();
    }
    return thing;
  }

  @Test
  void fewWaitForTheirTurn() {
    AtomicInteger waiting = new AtomicInteger();
    List<Integer> most = new ArrayList<>();
    try (Workers workers = new Workers(2)) {
      workers.inOrder(
          THINGS, thing -> waiting.incrementAndGet(), done -> most.add(waiting.getAndDecrement()));
    }
    assertThat(most).hasSameSizeAs(THINGS).allMatch(inFlight -> inFlight <= 6);
  }

  @Test
  void whatOneThrowsIsThrownAndEndsTheWork() {
    AtomicInteger begun = new AtomicInteger();
    RunException failure = new RunException("the seventh can't be judged");
    try (Workers workers = new Workers(2)) {
      assertThatThrownBy(
              () ->
                  workers.inOrder(
                      THINGS,
                      thing -> {
                        begun.incrementAndGet();
                        if (thing == 7) {
                          throw failure;
                        }
                        return thing;
                      },
                      done -> {}))
          .isSameAs(failure);
    }
    assertThat(begun.get()).isLessThan(20);
  }

  @Test
  void outOfMemoryStaysOutOfMemory() {
    try (Workers workers = new Workers(2)) {
      assertThatThrownBy(
              () ->
                  workers.inOrder(
                      THINGS,
                      thing -> {
                        throw new OutOfMemoryError("Java heap space");
                      },
                      done -> {}))
          .isInstanceOf(OutOfMemoryError.class);
    }
  }

  @Test
  void anInterruptionIsOneSentence() {
    try (Workers workers = new Workers(2)) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> workers.inOrder(THINGS, thing -> thing, done -> {}))
          .isInstanceOf(RunException.class)
          .hasMessage("Interrupted; nothing was published.");
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}

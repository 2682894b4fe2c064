package org.caldicottaudit.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.caldicottaudit.event.LogReading;
import org.caldicottaudit.source.LogFile;
import org.caldicottaudit.source.Row;
import org.caldicottaudit.source.SourceException;
import org.caldicottaudit.source.Table;
import org.caldicottaudit.source.TableEnd;
import org.caldicottaudit.source.TableVisitor;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * However a file is damaged, each of its rows has one fate, or the file is refused in a sentence.
 *
 * <p>{@code -Dmutations=600} tries that many for each file instead of a few; {@code
 * -Dmutations.from=FOLDER} damages the files of that folder too.
 */
class DamagedSamplesTest {
  private static final int MUTATIONS = Integer.getInteger("mutations", 6);
  private static final long LONGEST = 10_000_000_000L;
  private static final byte[] EVIL = {'"', ',', '\n', '\r', 0, (byte) 0xFF, ';', '\t', '<', '9'};

  @TempDir Path folder;

  static Stream<Path> samples() throws IOException {
    return Stream.concat(
            Stream.of(Path.of("samples", "quarter")),
            Stream.ofNullable(System.getProperty("mutations.from")).map(Path::of))
        .flatMap(DamagedSamplesTest::files);
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList().stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void noRowIsLost(Path sample) throws IOException {
    byte[] whole = Files.readAllBytes(sample);
    Path file = folder.resolve(sample.getFileName().toString());
    for (int seed = 0; seed < MUTATIONS; seed++) {
      Random random = new Random(seed);
      boolean zip = whole.length > 1 && whole[0] == 'P' && whole[1] == 'K';
      Files.write(
          file, zip && random.nextInt(4) > 0 ? damagedPart(whole, random) : damaged(whole, random));
      long start = System.nanoTime();
      check(file, "seed " + seed);
      assertThat(System.nanoTime() - start).as("seed " + seed).isLessThan(LONGEST);
    }
  }

  private static void check(Path file, String seed) {
    try {
      ImportedRows rows = ImportedRows.of(file);
      Map<String, Long> there = rowsOf(file);
      for (LogReading reading : rows.imported.readings()) {
        if (there.containsKey(reading.source().sheet())) {
          assertThat(reading.accepted() + reading.quarantined() + reading.skipped())
              .as(seed)
              .isEqualTo(there.get(reading.source().sheet()));
        }
      }
      assertThat(rows.imported.readings().stream().mapToLong(LogReading::quarantined).sum())
          .as(seed)
          .isEqualTo(rows.imported.quarantine().size());
    } catch (SourceException e) {
      assertThat(e.getMessage()).as(seed).endsWith(".").doesNotContain("Exception");
    }
  }

  /**
   * By sheet, counted apart from the import. What a record of a text file is depends on its
   * headings; there, RecordFramerTest shows that no character is lost.
   */
  private static Map<String, Long> rowsOf(Path file) {
    Map<String, Long> counts = new HashMap<>();
    LogFile.open(file, texts -> 0)
        .read(
            new TableVisitor() {
              private String sheet = "";

              @Override
              public void begin(Table table) {
                sheet = table.sheet();
                if (!table.delimited()) {
                  counts.put(sheet, 0L);
                }
              }

              @Override
              public boolean row(Row row) {
                counts.computeIfPresent(sheet, (name, count) -> count + 1);
                return true;
              }

              @Override
              public boolean fits(int cells) {
                return true;
              }

              @Override
              public void end(TableEnd end) {}
            },
            bytes -> {});
    return counts;
  }

  private static byte[] damaged(byte[] bytes, Random random) {
    byte[] copy = bytes.clone();
    for (int i = 0; copy.length > 0 && i <= random.nextInt(6); i++) {
      copy[random.nextInt(copy.length)] =
          random.nextInt(3) == 0 ? (byte) random.nextInt(256) : EVIL[random.nextInt(EVIL.length)];
    }
    return random.nextInt(5) == 0
        ? java.util.Arrays.copyOf(copy, random.nextInt(copy.length + 1))
        : copy;
  }

  /** Damage that the checksums of the zip file don't show. */
  private static byte[] damagedPart(byte[] bytes, Random random) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<String> evil = List.of("xl/worksheets/", "xl/sharedStrings", "xl/workbook", "xl/styles");
    String chosen = evil.get(random.nextInt(evil.size()));
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] part = in.readAllBytes();
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(entry.getName().startsWith(chosen) ? damaged(part, random) : part);
      }
    }
    return out.toByteArray();
  }
}

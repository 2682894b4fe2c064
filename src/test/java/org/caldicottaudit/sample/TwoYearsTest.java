package org.caldicottaudit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TwoYearsTest {
  @TempDir private Path folder;

  @Test
  void theSameSeedWritesTheSameBytes() throws IOException {
    TwoYears.Written one = TwoYears.write(YearsOptions.small(folder.resolve("one")));
    TwoYears.Written other = TwoYears.write(YearsOptions.small(folder.resolve("other")));

    assertThat(one.truths()).isEqualTo(other.truths()).hasSize(YearsOptions.QUARTERS);
    for (int i = 0; i < one.quarters().size(); i++) {
      for (String file : files(one.quarters().get(i))) {
        assertThat(one.quarters().get(i).resolve(file))
            .hasSameBinaryContentAs(other.quarters().get(i).resolve(file));
      }
    }
  }

  @Test
  void fromTheFifthQuarterOnPeopleWorkWorse() throws IOException {
    List<YearsTruth> truths = TwoYears.write(YearsOptions.small(folder)).truths();

    assertThat(rate(truths.subList(4, 8), YearsTruth::unrecorded, YearsTruth::mailed))
        .isGreaterThan(
            1.5 * rate(truths.subList(0, 4), YearsTruth::unrecorded, YearsTruth::mailed));
    assertThat(rate(truths.subList(4, 8), YearsTruth::late, YearsTruth::requests))
        .isGreaterThan(1.5 * rate(truths.subList(0, 4), YearsTruth::late, YearsTruth::requests));
  }

  private static double rate(
      List<YearsTruth> truths, ToIntFunction<YearsTruth> of, ToIntFunction<YearsTruth> in) {
    return (double) truths.stream().mapToInt(of).sum() / truths.stream().mapToInt(in).sum();
  }

  private static List<String> files(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}

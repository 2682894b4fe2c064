package org.caldicottaudit.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.sample.SampleRows;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The sample's log under headings that others might give its columns: three for each, none of them
 * that of the sample. Each row must say the same.
 */
final class SampleInOtherWordsTest {
  private static final Path HEADINGS =
      Path.of("src/test/resources/org/caldicottaudit/mapping/sample-headings.csv");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"one", "two", "three"})
  void saysTheSame(String words) throws IOException {
    SampleRows sample = SampleRows.read();
    List<Entry> plain = entries(sample, sample.headings());

    assertThat(entries(sample, inOtherWords(sample.headings(), words)))
        .hasSameSizeAs(plain)
        .zipSatisfy(plain, (other, entry) -> assertThat(other.fields()).isEqualTo(entry.fields()));
  }

  private static List<String> inOtherWords(List<String> headings, String words) throws IOException {
    Map<String, String> others = new TreeMap<>();
    try (CSVParser list =
        CSVFormat.RFC4180.builder().setHeader().get().parse(Files.newBufferedReader(HEADINGS))) {
      for (CSVRecord line : list) {
        others.put(line.get("heading"), line.get(words));
      }
    }
    assertThat(others.keySet())
        .containsExactlyInAnyOrderElementsOf(
            headings.stream().filter(one -> !one.isEmpty()).toList());
    return headings.stream().map(heading -> others.getOrDefault(heading, heading)).toList();
  }

  private List<Entry> entries(SampleRows sample, List<String> headings) throws IOException {
    Path file = folder.resolve("log.csv");
    try (CSVPrinter out =
        CSVFormat.RFC4180.print(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
      out.printRecord(headings);
      for (List<String> row : sample.rows()) {
        out.printRecord(row);
      }
    }
    return ImportedRows.of(file).entries;
  }
}

package org.caldicottaudit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.caldicottaudit.policy.Outcome;
import org.caldicottaudit.sample.SampleRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many keep a list of incidents, one of consents and one of advice beside the sharing log. The
 * sample's log, cut into such lists without a column for the type, is judged as it is in one piece.
 */
final class SplitByKindTest {
  private static final String LOG = "Sharing log";
  private static final String TYPE = "Type";
  private static final Set<String> KEPT_TOGETHER = Set.of("Request", "Disclosure", "Refusal");

  /** What is judged of each list by itself: its days and its numbering. */
  private static final String OF_WHOLE_LOGS = "GOV-04";

  @TempDir private Path folder;

  @Test
  void findsTheSame() throws IOException {
    assertThat(findings(split())).isNotEmpty().isEqualTo(findings(SampleRows.QUARTER));
  }

  private List<String> findings(Path logs) throws IOException {
    return Runs.audit(Runs.options(logs, folder.resolve("run" + System.nanoTime())))
        .report()
        .findings()
        .stream()
        .filter(finding -> finding.outcome() == Outcome.FINDING)
        .filter(finding -> !finding.ruleId().equals(OF_WHOLE_LOGS))
        .map(finding -> finding.ruleId() + " " + finding.caseRef() + " " + finding.message())
        .sorted()
        .toList();
  }

  private Path split() throws IOException {
    Path split = Files.createDirectories(folder.resolve("split"));
    try (Stream<Path> files = Files.list(SampleRows.QUARTER)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".csv")).toList()) {
        Files.copy(file, split.resolve(file.getFileName()));
      }
    }
    SampleRows sample = SampleRows.read();
    int type = sample.headings().indexOf(TYPE);
    Map<String, List<List<String>>> kinds = new TreeMap<>();
    for (List<String> row : sample.rows()) {
      String kind = KEPT_TOGETHER.contains(row.get(type)) ? LOG : row.get(type);
      kinds.computeIfAbsent(kind, absent -> new ArrayList<>()).add(row);
    }
    for (Map.Entry<String, List<List<String>>> kind : kinds.entrySet()) {
      Path file = split.resolve(kind.getKey().toLowerCase(Locale.ROOT) + "s.csv");
      write(file, sample.headings(), kind.getValue(), kind.getKey().equals(LOG) ? -1 : type);
    }
    return split;
  }

  /** A list of one kind has only the columns that its rows fill. */
  private static void write(Path file, List<String> headings, List<List<String>> rows, int type)
      throws IOException {
    List<Integer> columns =
        IntStream.range(0, headings.size())
            .filter(at -> !headings.get(at).isEmpty() && at != type)
            .filter(at -> type < 0 || rows.stream().anyMatch(row -> !row.get(at).isEmpty()))
            .boxed()
            .toList();
    try (CSVPrinter out = CSVFormat.RFC4180.print(Files.newBufferedWriter(file))) {
      out.printRecord(columns.stream().map(headings::get).toList());
      for (List<String> row : rows) {
        out.printRecord(columns.stream().map(row::get).collect(Collectors.toList()));
      }
    }
  }
}

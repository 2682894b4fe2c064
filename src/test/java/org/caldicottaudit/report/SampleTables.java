package org.caldicottaudit.report;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.caldicottaudit.policy.Control;
import org.caldicottaudit.policy.RuleInfo;
import org.caldicottaudit.policy.RuleSource;
import org.caldicottaudit.policy.Scope;
import org.caldicottaudit.policy.Severity;

/** The rules and controls of the sample audit, from the CSV files beside. */
final class SampleTables {
  private SampleTables() {}

  static List<RuleInfo> rules() {
    return read("rules.csv").stream().map(SampleTables::rule).toList();
  }

  static List<Control> controls() {
    return read("controls.csv").stream()
        .map(
            row ->
                new Control(
                    row.get("id"),
                    row.get("title"),
                    row.get("title") + ".",
                    row.get("section"),
                    row.get("kind"),
                    row.get("question"),
                    row.get("section"),
                    "read",
                    row.get("id").equals("gdpr/32")
                        ? Optional.of(LocalDate.of(2018, 5, 25))
                        : Optional.empty()))
        .toList();
  }

  private static RuleInfo rule(CSVRecord row) {
    return new RuleInfo(
        row.get("id"),
        "sample/" + row.get("field"),
        row.get("title"),
        row.get("description"),
        row.get("id").equals("GOV-01") ? Scope.PROTOCOL : Scope.EVENT,
        Severity.of(row.get("severity")),
        List.of("bromley-2017", "uk-current"),
        List.of(row.get("controls").split(" ")),
        List.of(Set.of(row.get("field"))),
        Map.of("domain", "domain"),
        row.get("message"),
        row.get("remedy"),
        row.get("false_alarms"),
        List.of(new RuleSource(row.get("source"), "read")),
        Optional.empty());
  }

  private static List<CSVRecord> read(String name) {
    try (Reader reader =
            new InputStreamReader(
                Objects.requireNonNull(SampleTables.class.getResourceAsStream(name)),
                StandardCharsets.UTF_8);
        CSVParser parser =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader)) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

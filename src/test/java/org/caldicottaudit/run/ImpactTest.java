package org.caldicottaudit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.caldicottaudit.mapping.ImportOptions;
import org.caldicottaudit.report.VerdictChange;
import org.caldicottaudit.report.csv.VerdictChangesCsvWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImpactTest {
  private static final String LOG = "sharing-log-2026-q2.xlsx";

  @TempDir private Path folder;

  @Test
  void theSamePackChangesNothing() {
    Impact.Result result = compare("uk-current", "uk-current", Optional.empty());

    assertThat(result.events()).isEqualTo(960);
    assertThat(result.changes()).isEmpty();
  }

  @Test
  void aRuleOfOnePackOnlyIsTheReason() {
    List<VerdictChange> changes = compare("uk-current", "bromley-2017", Optional.empty()).changes();

    assertThat(changes)
        .filteredOn(change -> change.ruleId().equals("CON-02"))
        .isNotEmpty()
        .allMatch(change -> change.from().equals("not judged"))
        .allMatch(change -> change.why().equals("Only bromley-2017 has the rule."))
        .anyMatch(change -> change.to().startsWith("finding"));
  }

  @Test
  void localSettingsOfTheSecondAreTheReason() throws IOException {
    Path local = Files.createDirectories(folder.resolve("local"));
    Files.writeString(
        local.resolve("local.yaml"), "rules: {REC-03: {on: false}, DTS-02: {severity: low}}");
    List<VerdictChange> changes = compare("uk-current", "uk-current", Optional.of(local)).changes();

    assertThat(changes).extracting(VerdictChange::ruleId).containsOnly("REC-03", "DTS-02");
    assertThat(changes)
        .filteredOn(change -> change.ruleId().equals("DTS-02"))
        .allMatch(change -> change.kind().equals("finding (critical) \u2192 finding (low)"))
        .allMatch(change -> change.why().equals("Severity is low, not critical."));
    assertThat(changes)
        .filteredOn(change -> change.ruleId().equals("REC-03"))
        .allMatch(
            change ->
                change.why().equals("The rule is switched off in the second way of judging."));

    Path csv = folder.resolve("changes.csv");
    VerdictChangesCsvWriter.write(changes, csv);
    assertThat(Files.readAllLines(csv)).hasSize(changes.size() + 1);
  }

  private static Impact.Result compare(String from, String to, Optional<Path> local) {
    return new Impact(options(from, Optional.empty()), options(to, local), Path.of(".")).compare();
  }

  private static AuditOptions options(String pack, Optional<Path> local) {
    return new AuditOptions(
        List.of(Runs.QUARTER.resolve(LOG)),
        Path.of("."),
        Path.of("policies"),
        pack,
        LocalDate.of(2026, 7, 15),
        Optional.empty(),
        Optional.empty(),
        AuditOptions.EMBEDDED,
        false,
        ImportOptions.DEFAULTS,
        local);
  }
}

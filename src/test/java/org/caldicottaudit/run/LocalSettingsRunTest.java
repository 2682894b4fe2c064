package org.caldicottaudit.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.caldicottaudit.evidence.Sha256;
import org.caldicottaudit.finding.Finding;
import org.caldicottaudit.mapping.ImportOptions;
import org.caldicottaudit.policy.NotAssured;
import org.caldicottaudit.report.AuditReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Local settings change what is judged, and every report of the run says so. */
final class LocalSettingsRunTest {
  @TempDir private Path folder;

  @Test
  void aRuleThatIsSwitchedOffIsSilentAndTheRunSaysSoEverywhere() throws IOException {
    Path local = Files.createDirectories(folder.resolve("bromley"));
    Files.writeString(
        local.resolve("local.yaml"),
        "rules: {REC-03: {on: false, reason: \"<b>busy\"}, REC-04: {severity: low}}");
    Files.writeString(
        local.resolve("secure_domains.csv"),
        "pattern,match,basis,direction\nexample.org,suffix,agreement,both\n");
    AuditResult result = Runs.audit(options(local));
    AuditReport report = result.report();

    assertThat(report.findings()).extracting(Finding::ruleId).doesNotContain("REC-03");
    assertThat(report.run().assurance().notAssured())
        .extracting(NotAssured::ruleId)
        .containsOnly("REC-03", "REC-04");
    assertThat(Files.readString(result.folder().resolve("report.html")))
        .contains("Not assured: REC-03 and REC-04.")
        .contains("rules.REC-03.on of uk-current is no instead of yes")
        .contains("example.org")
        .contains("&lt;b&gt;busy");
    JsonNode summary = json(result.folder().resolve("summary.json"));
    assertThat(summary.at("/notAssured/0/rule").asText()).isEqualTo("REC-03");
    assertThat(summary.at("/local/rows/0/what").asText()).isEqualTo("example.org");
    JsonNode manifest = json(result.folder().resolve("manifest.json"));
    assertThat(manifest.at("/predicate/local/0/file").asText()).isEqualTo("local.yaml");
    assertThat(manifest.at("/predicate/local/0/sha256").asText())
        .isEqualTo(Sha256.of(local.resolve("local.yaml")));
    assertThat(manifest.at("/predicate/local")).hasSize(2);
  }

  private AuditOptions options(Path local) {
    return new AuditOptions(
        List.of(Runs.QUARTER.resolve("sharing-log-2026-q2.xlsx")),
        folder.resolve("run"),
        Path.of("policies"),
        AuditOptions.IN_FORCE,
        LocalDate.of(2026, 7, 15),
        Optional.empty(),
        Optional.empty(),
        AuditOptions.EMBEDDED,
        false,
        ImportOptions.DEFAULTS,
        Optional.of(local));
  }

  private static JsonNode json(Path file) throws IOException {
    return new JsonMapper().readTree(Files.readAllBytes(file));
  }
}

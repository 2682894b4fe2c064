package org.caldicottaudit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.caldicottaudit.evidence.Sha256;
import org.caldicottaudit.mapping.ImportOptions;
import org.caldicottaudit.source.SourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mapping that the user names is part of what a run was made from. */
final class MappingRunTest {
  private static final String MAPPING =
      "kind: case log\ncolumns: {Kennung: case_ref, Wann: shared_at, An: recipient_org}\n";

  @TempDir private Path folder;

  @Test
  void theManifestNamesItSoThatTheRunCanBeAskedAgain() throws IOException {
    Path log =
        Files.writeString(folder.resolve("log.csv"), "Kennung,Wann,An\n7,2026-05-04,Police\n");
    Path mapping = Files.writeString(folder.resolve("own.yaml"), MAPPING);

    AuditResult result = Runs.audit(options(log, mapping));

    JsonNode manifest =
        new JsonMapper().readTree(Files.readAllBytes(result.folder().resolve("manifest.json")));
    assertThat(manifest.at("/predicate/inputs/1/file").asText()).isEqualTo("own.yaml");
    assertThat(manifest.at("/predicate/inputs/1/sha256").asText()).isEqualTo(Sha256.of(mapping));
    assertThat(manifest.at("/predicate/inputs/0/profile").asText()).isEqualTo("own.yaml");
    AuditOptions again =
        PublishedRun.in(result.folder())
            .options(Path.of("policies"), List.of(), AuditOptions.EMBEDDED);
    assertThat(again.reading().mappings()).containsExactly(mapping);
    assertThat(Files.readString(result.folder().resolve("report.html")))
        .contains("case log (mapping own.yaml)");
  }

  @Test
  void anImpactIsWorkedOutWithIt() throws IOException {
    Path log =
        Files.writeString(folder.resolve("log.csv"), "Kennung,Wann,An\n7,2026-05-04,Police\n");
    Path mapping = Files.writeString(folder.resolve("own.yaml"), MAPPING);

    AuditOptions options = options(log, mapping);
    assertThat(new Impact(options, options, Path.of(".")).compare().events()).isEqualTo(1);
    AuditOptions without = Runs.options(log, folder.resolve("run"));
    assertThatThrownBy(() -> new Impact(without, without, Path.of(".")).compare())
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("log.csv --save mapping.yaml");
  }

  private AuditOptions options(Path log, Path mapping) {
    return new AuditOptions(
        List.of(log),
        folder.resolve("run"),
        Path.of("policies"),
        AuditOptions.IN_FORCE,
        LocalDate.of(2026, 7, 15),
        Optional.empty(),
        Optional.empty(),
        AuditOptions.EMBEDDED,
        true,
        new ImportOptions(Optional.empty(), List.of(mapping)));
  }
}

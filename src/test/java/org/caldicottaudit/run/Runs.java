package org.caldicottaudit.run;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.caldicottaudit.mapping.ImportOptions;

/** Audits for tests, with the repository's own policies and sample. */
final class Runs {
  static final Path QUARTER = Path.of("samples", "quarter");

  private static final LocalDate AS_OF = LocalDate.of(2026, 7, 15);

  private Runs() {}

  static AuditOptions options(Path input, Path out) {
    return options(input, out, AuditOptions.IN_FORCE, AuditOptions.EMBEDDED);
  }

  static AuditOptions options(Path input, Path out, String pack, String opa) {
    return new AuditOptions(
        List.of(input),
        out,
        Path.of("policies"),
        pack,
        AS_OF,
        Optional.empty(),
        Optional.empty(),
        opa,
        true,
        ImportOptions.DEFAULTS);
  }

  static AuditResult audit(AuditOptions options) {
    return new Audit(options, Path.of("."), Formats.all()).run(AuditProgress.NONE);
  }
}

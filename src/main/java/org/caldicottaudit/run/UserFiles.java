package org.caldicottaudit.run;

import java.nio.file.Path;
import java.util.Map;

/**
 * What this program keeps for a user apart from all reports, in one folder: the key of pseudonyms,
 * the audit log, the schedule by which it removes its own files, and signing keys.
 *
 * @param key {@code $CALDICOTT_KEY}, else {@code pseudonym.key} in the user's configuration folder
 */
public record UserFiles(Path key) {
  /** Those of the user who runs this program. */
  public static UserFiles standard() {
    return standard(System.getenv(), Path.of(System.getProperty("user.home", ".")));
  }

  static UserFiles standard(Map<String, String> environment, Path home) {
    return new UserFiles(KeyFile.standard(environment, home).toAbsolutePath());
  }

  /** What was done on this computer. */
  public Path auditLog() {
    return key.resolveSibling("audit-log.jsonl");
  }

  /** How long runs and keys are kept. */
  public Path schedule() {
    return key.resolveSibling("retention.yaml");
  }

  /** Where a signing key goes when nobody names another place. */
  public Path signingKey() {
    return key.resolveSibling("signing.key");
  }
}

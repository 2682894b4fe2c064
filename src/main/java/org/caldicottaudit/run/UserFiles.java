package org.caldicottaudit.run;

import java.nio.file.Path;
import java.util.Map;
import org.caldicottaudit.finding.Pseudonyms;

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

  /**
   * The pseudonyms that this key makes; the key is made when there is none. Two people who would
   * share one are told apart only by one and the same of these: ask once for all of a run.
   */
  Pseudonyms pseudonyms() {
    return new Pseudonyms(KeyFile.readOrMake(key));
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

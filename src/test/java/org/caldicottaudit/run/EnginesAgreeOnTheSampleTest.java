package org.caldicottaudit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.caldicottaudit.policy.opa.OpaHere;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample judged in this JVM and by a local OPA gives the same bytes. */
final class EnginesAgreeOnTheSampleTest {
  @TempDir private Path folder;

  @Test
  void toTheByte() {
    OpaHere.orSkip();
    Path embedded = audit(AuditOptions.EMBEDDED);
    Path server = audit(AuditOptions.LOCAL_OPA);

    for (String name : new String[] {"findings.csv", "findings.jsonl", "summary.json"}) {
      assertThat(server.resolve(name)).hasSameBinaryContentAs(embedded.resolve(name));
    }
  }

  /** Both to a folder of one name, because the run is called by it. */
  private Path audit(String opa) {
    Path out = folder.resolve(opa).resolve("quarter");
    return Runs.audit(Runs.options(Runs.QUARTER, out, AuditOptions.IN_FORCE, opa)).folder();
  }
}

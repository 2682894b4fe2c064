package org.caldicottaudit.policy.opa;

import java.nio.file.Path;
import java.util.Optional;
import org.caldicottaudit.policy.PolicyEngineException;
import org.junit.jupiter.api.Assumptions;

/** The OPA of this computer, for tests that can't do without. */
public final class OpaHere {
  private OpaHere() {}

  /** The program; skips the test, saying so, where there is none. ./check always installs one. */
  public static OpaProgram orSkip() {
    try {
      return OpaProgram.find(Optional.empty(), Path.of("."));
    } catch (PolicyEngineException e) {
      Assumptions.abort("Skipped, as this test asks OPA. " + e.getMessage());
      throw e;
    }
  }
}

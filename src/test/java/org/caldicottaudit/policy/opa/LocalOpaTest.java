package org.caldicottaudit.policy.opa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.caldicottaudit.policy.EntryPoint;
import org.caldicottaudit.policy.PolicyEngineException;
import org.caldicottaudit.policy.PolicyFolder;
import org.caldicottaudit.policy.TinyPolicies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LocalOpaTest {
  @Test
  void answersAndEnds() {
    OpaProgram program = OpaHere.orSkip();
    ProcessHandle process;
    try (LocalOpa opa = LocalOpa.start(program, TinyPolicies.FOLDER);
        OpaServerEngine engine = new OpaServerEngine(opa.address())) {
      process = opa.handle();
      assertThat(engine.evaluate(EntryPoint.EVENT, TinyPolicies.batch(3))).hasSize(3);
      assertThat(opa.address().toString()).startsWith("http://127.0.0.1:");
    }
    assertThat(process.isAlive()).isFalse();
  }

  @Test
  void policiesThatDoNotLoadAreSaidSo(@TempDir Path folder) throws IOException {
    OpaProgram program = OpaHere.orSkip();
    PolicyFolder broken = TinyPolicies.copyTo(folder.resolve("policies"));
    Files.writeString(broken.path().resolve("main/broken.rego"), "package main.broken\n\nx := {");

    assertThatExceptionOfType(PolicyEngineException.class)
        .isThrownBy(() -> LocalOpa.start(program, broken).close())
        .withMessageStartingWith("The local OPA ended at once: ")
        .withMessageContaining("broken.rego:3");
  }
}

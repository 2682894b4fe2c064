package org.caldicottaudit.policy.opa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.caldicottaudit.policy.PolicyFolder;
import org.caldicottaudit.policy.PolicyLoadException;
import org.caldicottaudit.policy.TinyPolicies;
import org.caldicottaudit.policy.plan.builtin.Builtins;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class PolicyCompilerTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void whatIsCommittedIsWhatTheRulesCompileToWhereverTheyLie() {
    PolicyFolder copy = TinyPolicies.copyTo(folder.resolve("elsewhere"));

    assertThat(compiler(copy).differences()).isEmpty();
  }

  @Test
  void namesWhatDiffersAndMendsIt() throws IOException {
    PolicyFolder copy = TinyPolicies.copyTo(folder.resolve("policies"));
    Path rule = copy.path().resolve("rules/channels/listed_domain/listed_domain.rego");
    Files.writeString(
        rule, Files.readString(rule).replace("severity: medium", "severity: critical"));
    Files.delete(copy.wasm());
    PolicyCompiler compiler = compiler(copy);

    assertThat(compiler.differences())
        .hasSize(2)
        .anyMatch(s -> s.startsWith("compiled/catalogue.json is not what the rules compile to"))
        .contains("compiled/policy.wasm is missing: run ./caldicott policies build.");

    compiler.build();
    assertThat(compiler.differences()).isEmpty();
    assertThat(Files.readString(copy.catalogue())).contains("\"severity\" : \"critical\"");
  }

  @Test
  void rulesThatDoNotCompileAreSaidSoWithTheirPlace() throws IOException {
    PolicyFolder copy = TinyPolicies.copyTo(folder.resolve("policies"));
    Files.writeString(copy.path().resolve("main/broken.rego"), "package main.broken\n\nx := y");

    assertThatExceptionOfType(PolicyLoadException.class)
        .isThrownBy(() -> compiler(copy).build())
        .withMessageStartingWith("The rules don't compile: ")
        .withMessageContaining("main/broken.rego:3");
  }

  @Test
  void checksSayWhatIsWrongInOrder() throws IOException {
    PolicyFolder copy = TinyPolicies.copyTo(folder.resolve("policies"));
    assertThat(compiler(copy).runChecks()).isEmpty();

    Path rule = copy.path().resolve("rules/channels/listed_domain/listed_domain.rego");
    Files.writeString(rule, Files.readString(rule).replace("The domain of", "A violation of"));
    Files.writeString(copy.packs().resolve("old-protocol/controls.yaml"), "[]");
    assertThat(compiler(copy).runChecks())
        .containsExactly("SEC-01 speaks of a violation", "pack old-protocol has no controls");
  }

  private static PolicyCompiler compiler(PolicyFolder policies) {
    return new PolicyCompiler(OpaHere.orSkip(), policies, Builtins.all().keySet());
  }
}

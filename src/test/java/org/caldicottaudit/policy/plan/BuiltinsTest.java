package org.caldicottaudit.policy.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.caldicottaudit.policy.PolicyFolder;
import org.caldicottaudit.policy.PolicyLoadException;
import org.caldicottaudit.policy.plan.builtin.Builtins;
import org.caldicottaudit.policy.plan.eval.Program;
import org.caldicottaudit.policy.plan.eval.Program.BuiltinErrors;
import org.caldicottaudit.policy.plan.model.PlannedPolicy;
import org.junit.jupiter.api.Test;

final class BuiltinsTest {
  /** OPA takes these apart before it plans. */
  private static final Set<String> PLANNED_AWAY = Set.of("assign", "eq");

  /** Rules of today's Rego may not use them. */
  private static final Set<String> GIVEN_UP = Set.of("all", "any", "set_diff");

  @Test
  void rulesMayCallWhatIsThereAndNothingElse() throws IOException {
    Set<String> capabilities = new TreeSet<>();
    new JsonMapper()
        .readTree(new PolicyFolder(Path.of("policies")).capabilities().toFile())
        .path("builtins")
        .forEach(builtin -> capabilities.add(builtin.path("name").asText()));
    Set<String> there = new TreeSet<>(Builtins.all().keySet());
    there.removeAll(GIVEN_UP);
    there.addAll(PLANNED_AWAY);

    assertThat(capabilities).isEqualTo(there);
  }

  @Test
  void aBuiltinThatIsNotThereIsNamedWhenThePlanIsLoaded() {
    PlannedPolicy policy = new PlannedPolicy(List.of("http.send"), List.of(), List.of());

    assertThatExceptionOfType(PolicyLoadException.class)
        .isThrownBy(() -> Program.of(policy, BuiltinErrors.UNDEFINED))
        .withMessage(
            "A rule uses http.send, which this program doesn't have: take it out of the rule.");
  }
}

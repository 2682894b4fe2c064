package org.caldicottaudit.policy.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

  @Test
  void whatRulesMayCallIsThere() throws IOException {
    List<String> missing = new ArrayList<>();
    new JsonMapper()
        .readTree(new PolicyFolder(Path.of("policies")).capabilities().toFile())
        .path("builtins")
        .forEach(builtin -> missing.add(builtin.path("name").asText()));
    missing.removeAll(Builtins.all().keySet());

    assertThat(missing).isSubsetOf(PLANNED_AWAY);
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

package org.caldicottaudit.policy.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.caldicottaudit.policy.EntryPoint;
import org.caldicottaudit.policy.PolicyEngineException;
import org.caldicottaudit.policy.PolicyLoadException;
import org.caldicottaudit.policy.TinyPolicies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EmbeddedEngineTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  @Test
  void givesTheValueOfTheDecision() {
    try (EmbeddedEngine engine = new EmbeddedEngine(TinyPolicies.FOLDER)) {
      JsonNode decision = engine.evaluate(EntryPoint.EVENT, TinyPolicies.batch(2));

      assertThat(decision).hasSize(2);
      assertThat(decision.path(0).path("asked").intValue()).isEqualTo(3);
      assertThat(decision.path(0).path("answers")).hasSize(2);
    }
  }

  @Test
  void answersEachEntryPoint() {
    try (EmbeddedEngine engine = new EmbeddedEngine(TinyPolicies.FOLDER)) {
      ObjectNode none = TinyPolicies.batch(0);

      assertThat(engine.evaluate(EntryPoint.PROTOCOL, none)).isEmpty();
      assertThat(engine.evaluate(EntryPoint.EVENT, none)).isEmpty();
    }
  }

  /** 500 batches within the memory of a few: nothing of one batch is left for the next. */
  @Test
  void memoryStaysFlatOverManyBatches() {
    byte[] wasm = TinyPolicies.FOLDER.compiledPolicies();
    int pagesForTwoBatches = 72;
    try (EmbeddedEngine engine = new EmbeddedEngine(wasm, pagesForTwoBatches, LIMIT)) {
      ObjectNode batch = TinyPolicies.batch(20);
      JsonNode first = engine.evaluate(EntryPoint.EVENT, batch);
      for (int i = 0; i < 500; i++) {
        assertThat(engine.evaluate(EntryPoint.EVENT, batch)).isEqualTo(first);
      }
      assertThatExceptionOfType(PolicyEngineException.class)
          .as("the limit is near what a batch takes, or this test shows nothing")
          .isThrownBy(() -> engine.evaluate(EntryPoint.EVENT, TinyPolicies.batch(1000)));
    }
  }

  @Test
  void undefinedIsAFaultAndNeverAPass() {
    assertFault(
        "undefined",
        "The policies gave no decision: restore the policies folder, or run ./caldicott policies"
            + " build after changing a rule.");
  }

  @Test
  void nullIsAFault() {
    assertFault(
        "null",
        "The policies gave no decision: restore the policies folder, or run ./caldicott policies"
            + " build after changing a rule.");
  }

  @Test
  void aBuiltinThatOnlyAServerHasIsNamed() {
    assertFault(
        "builtin",
        "The policies gave no decision on main/event/answers: a rule uses time.parse_rfc3339_ns,"
            + " which only an OPA server has; take it out of the rule, or ask a server with --opa.");
  }

  @Test
  void rulesThatDisagreeAreAFault() {
    assertFault(
        "conflict",
        "The policies gave no decision on main/event/answers: two rules disagree; run ./caldicott"
            + " policies test.");
  }

  @Test
  void aRuleThatWantsTooMuchMemoryIsAFault() {
    assertFault(
        "memory",
        "The policies gave no decision on main/event/answers: it needs more memory than it may"
            + " have; judge fewer events at a time.");
  }

  @Test
  void aRuleThatTakesTooLongIsStopped() {
    byte[] wasm = TinyPolicies.faulty("faulty.wasm");
    try (EmbeddedEngine engine = new EmbeddedEngine(wasm, 8192, Duration.ofSeconds(1))) {
      assertThatExceptionOfType(PolicyEngineException.class)
          .isThrownBy(() -> engine.evaluate(EntryPoint.EVENT, event("slow")))
          .withMessage(
              "The policies gave no decision on main/event/answers within 1 seconds: a rule takes"
                  + " too long on this data.");
      assertThat(engine.evaluate(EntryPoint.EVENT, event("echo"))).isNotEmpty();
    }
    assertThat(threadsThatEvaluate()).isZero();
  }

  private static long threadsThatEvaluate() {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    long count = count();
    while (count > 0 && System.nanoTime() < deadline) {
      Thread.onSpinWait();
      count = count();
    }
    return count;
  }

  private static long count() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("policy-evaluation"))
        .count();
  }

  @Test
  void dataThatIsNestedTooDeeplyIsAFault() {
    ObjectNode event = event("echo");
    ObjectNode deepest = (ObjectNode) event.path("items").path(0).path("event");
    for (int i = 0; i < 900; i++) {
      deepest = deepest.putObject("in");
    }
    byte[] wasm = TinyPolicies.faulty("faulty.wasm");
    try (EmbeddedEngine engine = new EmbeddedEngine(wasm, 256, LIMIT)) {
      assertThatExceptionOfType(PolicyEngineException.class)
          .isThrownBy(() -> engine.evaluate(EntryPoint.EVENT, event));
      assertThat(engine.evaluate(EntryPoint.EVENT, event("echo"))).isNotEmpty();
    }
  }

  @Test
  void lettersOfAllKindsComeBackUnharmed() {
    String letters = "Zoë Ó Briain 😀 \u0000 \u001f \" \\ \u2028 ಠ";
    ObjectNode event = event("echo");
    ((ObjectNode) event.path("items").path(0).path("event")).put("text", letters);
    try (EmbeddedEngine engine =
        new EmbeddedEngine(TinyPolicies.faulty("faulty.wasm"), 256, LIMIT)) {
      JsonNode echo = engine.evaluate(EntryPoint.EVENT, event);

      assertThat(echo.path("event").path("text").textValue()).isEqualTo(letters);
    }
  }

  @Test
  void whatIsNoPolicyIsRefused() {
    byte[] text = "not a policy".getBytes(StandardCharsets.UTF_8);

    assertThatExceptionOfType(PolicyLoadException.class)
        .isThrownBy(() -> new EmbeddedEngine(text, 256, LIMIT))
        .withMessage(
            "The compiled policies can't be used: restore policies/compiled/policy.wasm, or run"
                + " ./caldicott policies build.");
  }

  @Test
  void policiesWithoutAnEntryPointAreRefused() {
    byte[] wasm = TinyPolicies.faulty("one-entry-point.wasm");

    assertThatExceptionOfType(PolicyLoadException.class)
        .isThrownBy(() -> new EmbeddedEngine(wasm, 256, LIMIT))
        .withMessage(
            "The compiled policies do not answer main/log/answers: run ./caldicott policies"
                + " build.");
  }

  private static void assertFault(String kind, String sentence) {
    byte[] wasm = TinyPolicies.faulty("faulty.wasm");
    try (EmbeddedEngine engine = new EmbeddedEngine(wasm, 256, LIMIT)) {
      assertThatExceptionOfType(PolicyEngineException.class)
          .isThrownBy(() -> engine.evaluate(EntryPoint.EVENT, event(kind)))
          .withMessage(sentence);
      assertThat(engine.evaluate(EntryPoint.EVENT, event("echo"))).isNotEmpty();
    }
  }

  private static ObjectNode event(String kind) {
    ObjectNode input = TinyPolicies.object();
    input.putArray("items").addObject().putObject("event").put("kind", kind);
    return input;
  }
}

package org.caldicottaudit.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.caldicottaudit.policy.embedded.EmbeddedEngine;
import org.caldicottaudit.policy.opa.LocalOpa;
import org.caldicottaudit.policy.opa.OpaHere;
import org.caldicottaudit.policy.opa.OpaServerEngine;
import org.caldicottaudit.policy.opa.SkipWithoutOpa;
import org.caldicottaudit.policy.plan.PlanEngine;
import org.jspecify.annotations.Nullable;

/** Whichever engine judges, the verdicts are the same, byte for byte. */
@AddLifecycleHook(SkipWithoutOpa.class)
class EnginesAgreeTest {
  private static @Nullable LocalOpa opa;
  private static @Nullable PolicyEngine server;
  private static @Nullable PolicyEngine plan;
  private static @Nullable PolicyEngine wasm;

  @BeforeContainer
  static void start() {
    LocalOpa started = LocalOpa.start(OpaHere.orSkip(), TinyPolicies.FOLDER);
    opa = started;
    server = new OpaServerEngine(started.address());
    plan = new PlanEngine(TinyPolicies.FOLDER);
    wasm = new EmbeddedEngine(TinyPolicies.FOLDER);
  }

  @AfterContainer
  static void stop() {
    for (AutoCloseable closeable : new AutoCloseable[] {server, plan, wasm, opa}) {
      close(closeable);
    }
  }

  private static void close(@Nullable AutoCloseable closeable) {
    try {
      if (closeable != null) {
        closeable.close();
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Property(tries = 150)
  void onRandomBatches(@ForAll("batches") List<Item> items) {
    String expected = verdicts(server, items);

    assertThat(verdicts(plan, items)).isEqualTo(expected);
    assertThat(verdicts(wasm, items)).isEqualTo(expected);
  }

  private static String verdicts(@Nullable PolicyEngine engine, List<Item> items) {
    if (engine == null) {
      throw new IllegalStateException("engines are started before the first batch");
    }
    return TinyPolicies.judge(engine).judge(EntryPoint.EVENT, items).toString();
  }

  @Provide
  Arbitrary<List<Item>> batches() {
    return items().list().ofMinSize(1).ofMaxSize(12);
  }

  private Arbitrary<Item> items() {
    return Combinators.combine(
            Arbitraries.of("old-protocol", "new-protocol"),
            Arbitraries.of("message", "disclosure"),
            domains().list().ofMaxSize(4),
            numbers(),
            Arbitraries.of("strong", "weak", ""),
            Arbitraries.of("yes", "no", "unclear"),
            Arbitraries.of("case_ref", "shared_at", "message_id", "recipients").set())
        .as(
            (pack, kind, domains, hours, strength, emergency, provided) -> {
              ObjectNode event =
                  TinyPolicies.message(domains, provided.toArray(String[]::new))
                      .put("kind", kind)
                      .put("hours", hours)
                      .put("emergency", emergency);
              tie((ArrayNode) event.path("recipients"), strength);
              return new Item(pack, event);
            });
  }

  private static void tie(ArrayNode recipients, String strength) {
    if (!strength.isEmpty() && !recipients.isEmpty()) {
      ((ObjectNode) recipients.path(0)).putObject("decision").put("strength", strength);
    }
  }

  private static Arbitrary<String> domains() {
    return Arbitraries.oneOf(
        Arbitraries.of("nhs.net", "gmail.com", "gcsx.gov.uk", ""),
        Arbitraries.strings().ofMaxLength(12).filter(EnginesAgreeTest::isWhole));
  }

  /** Half a character can't be sent to anyone. */
  private static boolean isWhole(String text) {
    return text.codePoints().noneMatch(point -> point >= 0xD800 && point <= 0xDFFF);
  }

  private static Arbitrary<BigDecimal> numbers() {
    return Arbitraries.bigDecimals()
        .between(new BigDecimal("-1000000000000"), new BigDecimal("1000000000000"))
        .ofScale(3);
  }
}

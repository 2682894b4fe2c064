package org.caldicottaudit.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.caldicottaudit.policy.embedded.EmbeddedEngine;
import org.caldicottaudit.policy.opa.LocalOpa;
import org.caldicottaudit.policy.opa.OpaHere;
import org.caldicottaudit.policy.opa.OpaServerEngine;
import org.caldicottaudit.policy.opa.SkipWithoutOpa;
import org.caldicottaudit.policy.plan.PlanEngine;

/**
 * The policies that ship give the same verdicts, byte for byte, as a plan, as WASM and on an OPA
 * server: on every example of every rule, and on 10,000 events put together at random from what the
 * examples say.
 */
@AddLifecycleHook(SkipWithoutOpa.class)
class ShippedPoliciesAgreeTest {
  private static final int BATCH = 100;
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);
  private static final List<RuleExample> EXAMPLES =
      RuleExample.all().stream()
          .filter(example -> example.entryPoint() == EntryPoint.EVENT)
          .toList();
  private static final Map<String, List<JsonNode>> VALUES = values();

  private static final List<AutoCloseable> OPEN = new ArrayList<>();

  @BeforeContainer
  static void start() {
    LocalOpa opa = LocalOpa.start(OpaHere.orSkip(), RuleExample.POLICIES);
    OPEN.add(new OpaServerEngine(opa.address()));
    OPEN.add(new PlanEngine(RuleExample.POLICIES));
    OPEN.add(new EmbeddedEngine(RuleExample.POLICIES));
    OPEN.add(opa);
  }

  @AfterContainer
  static void stop() throws Exception {
    for (AutoCloseable open : OPEN) {
      open.close();
    }
  }

  private static PolicyEngine engine(int which) {
    return (PolicyEngine) OPEN.get(which);
  }

  @Example
  void onEveryExample() {
    List<RuleExample> examples = RuleExample.all();
    List<Verdict> expected = RuleExample.verdicts(engine(0), examples);
    List<Verdict> planned = RuleExample.verdicts(engine(1), examples);
    List<Verdict> compiled = RuleExample.verdicts(engine(2), examples);
    for (int i = 0; i < examples.size(); i++) {
      String example = examples.get(i).toString();
      assertThat(planned.get(i).toString()).as(example).isEqualTo(expected.get(i).toString());
      assertThat(compiled.get(i).toString()).as(example).isEqualTo(expected.get(i).toString());
    }
  }

  @Property(tries = 100)
  void onRandomEvents(@ForAll long seed) {
    List<Item> items = randomItems(new Random(seed));

    String expected = verdicts(engine(0), items);

    assertThat(verdicts(engine(1), items)).isEqualTo(expected);
    assertThat(verdicts(engine(2), items)).isEqualTo(expected);
  }

  private static String verdicts(PolicyEngine engine, List<Item> items) {
    return RuleExample.judge(engine, AS_OF).judge(EntryPoint.EVENT, items).toString();
  }

  private static List<Item> randomItems(Random random) {
    List<Item> items = new ArrayList<>(BATCH);
    for (int i = 0; i < BATCH; i++) {
      String pack = random.nextBoolean() ? "bromley-2017" : "uk-current";
      items.add(new Item(pack, randomEvent(random)));
    }
    return items;
  }

  /**
   * An example's event in which some fields are dropped and others take values of other examples.
   */
  private static ObjectNode randomEvent(Random random) {
    ObjectNode event = pick(random, EXAMPLES).document().deepCopy();
    List<String> keys = List.copyOf(VALUES.keySet());
    for (int change = random.nextInt(6); change > 0; change--) {
      String key = pick(random, keys);
      if (random.nextInt(3) == 0 && !key.equals("kind") && !key.equals("provided")) {
        event.remove(key);
      } else {
        event.set(key, pick(random, VALUES.getOrDefault(key, List.of())).deepCopy());
      }
    }
    return event;
  }

  private static <T> T pick(Random random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  /** Every field of the examples with every value that one of them gives it. */
  private static Map<String, List<JsonNode>> values() {
    Map<String, List<JsonNode>> values = new TreeMap<>();
    for (RuleExample example : EXAMPLES) {
      example
          .document()
          .properties()
          .forEach(
              field ->
                  values
                      .computeIfAbsent(field.getKey(), key -> new ArrayList<>())
                      .add(field.getValue()));
    }
    return values;
  }
}

package org.caldicottaudit.policy.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.caldicottaudit.policy.opa.SkipWithoutOpa;

/**
 * Rego that is written at random means the same to the plan engine, {@code opa eval}, an OPA server
 * and, where WASM has the builtins and the numbers, to WASM.
 *
 * <p>Each run writes other modules; one that fails says its seed, and {@code seed = "..."} in its
 * {@link Property} writes the same ones again. {@code -Dcaldicott.rego=N} writes N times as many.
 */
@AddLifecycleHook(SkipWithoutOpa.class)
class GeneratedRegoTest {
  private static final int MANY = Integer.getInteger("caldicott.rego", 1);
  private static final int MODULES = 60 * MANY;

  /** WASM takes its time. */
  private static final int MODULES_IN_WASM = 15 * MANY;

  private static final int INPUTS = 6;

  @Property(tries = 1, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void plansMeanWhatOpaMeans(@ForAll long seed) throws Exception {
    Random random = new Random(seed);
    List<ObjectNode> inputs = inputs(random, false);
    Map<String, String> modules = modules(random, false);
    try (RegoBatch batch = new RegoBatch(modules)) {
      compare(modules, inputs, batch.plan(inputs), batch.server(inputs));
    }
  }

  @Property(tries = 1, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void plansMeanWhatWasmAndOpaMean(@ForAll long seed) throws Exception {
    Random random = new Random(seed);
    List<ObjectNode> inputs = inputs(random, true);
    Map<String, String> modules = modules(random, true);
    Map<String, List<String>> plan;
    try (RegoBatch batch = new RegoBatch(modules)) {
      plan = batch.plan(inputs);

      compare(modules, inputs, sorted(plan), sorted(mended(batch.wasm(inputs), plan)));
    }
    // A conflict in one module would end the whole of this.
    plan.values().removeIf(answers -> answers.contains(RegoBatch.ERROR));
    modules.keySet().retainAll(plan.keySet());
    try (RegoBatch batch = new RegoBatch(modules)) {
      compare(modules, inputs, plan, batch.eval(inputs));
    }
  }

  private static void compare(
      Map<String, String> modules,
      List<ObjectNode> inputs,
      Map<String, List<String>> plan,
      Map<String, List<String>> other) {
    assertThat(plan.keySet()).isEqualTo(other.keySet());
    plan.forEach(
        (name, answers) -> {
          for (int i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i))
                .as("%s%nof the input %s", modules.get(name), inputs.get(i))
                .isEqualTo(other.getOrDefault(name, List.of()).get(i));
          }
        });
  }

  private static Map<String, String> modules(Random random, boolean everywhere) {
    RegoModules writer = new RegoModules(random, everywhere);
    Map<String, String> modules = new TreeMap<>();
    for (int i = everywhere ? MODULES_IN_WASM : MODULES; i > 0; i--) {
      String name = "c" + i;
      modules.put(name, writer.write(name));
    }
    return modules;
  }

  /** WASM breaks off on some arguments where OPA goes on; of those, OPA is the only judge. */
  private static Map<String, List<String>> mended(
      Map<String, List<String>> wasm, Map<String, List<String>> plan) {
    Map<String, List<String>> mended = new TreeMap<>();
    wasm.forEach(
        (name, answers) -> {
          List<String> planned = plan.getOrDefault(name, List.of());
          List<String> kept = new ArrayList<>();
          for (int i = 0; i < answers.size(); i++) {
            kept.add(answers.get(i).equals(RegoBatch.ERROR) ? planned.get(i) : answers.get(i));
          }
          mended.put(name, kept);
        });
    return mended;
  }

  /** WASM gives the members of sets in an order of its own. */
  private static Map<String, List<String>> sorted(Map<String, List<String>> said) {
    Map<String, List<String>> sorted = new TreeMap<>();
    said.forEach(
        (name, answers) ->
            sorted.put(name, answers.stream().map(GeneratedRegoTest::sortedLetters).toList()));
    return sorted;
  }

  private static String sortedLetters(String answer) {
    char[] letters = answer.toCharArray();
    Arrays.sort(letters);
    return new String(letters);
  }

  private static List<ObjectNode> inputs(Random random, boolean simple) {
    List<ObjectNode> inputs = new ArrayList<>();
    for (int i = 0; i < INPUTS; i++) {
      inputs.add(new Inputs(random, simple).input());
    }
    return inputs;
  }

  /** Inputs with the members that the modules read; some are left out. */
  private record Inputs(Random random, boolean simple) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    ObjectNode input() {
      ObjectNode input = JSON.objectNode();
      put(input, "x", any(2));
      put(input, "n", integer());
      put(input, "m", integer());
      put(input, "d", decimal());
      put(input, "e", decimal());
      put(input, "s", text());
      put(input, "r", text());
      put(input, "b", JSON.booleanNode(random.nextBoolean()));
      put(input, "a", array(() -> any(1)));
      put(input, "N", array(this::integer));
      put(input, "S", array(this::text));
      put(input, "o", object());
      put(input, "p", object());
      return input;
    }

    private void put(ObjectNode input, String name, JsonNode value) {
      if (random.nextInt(12) > 0) {
        input.set(name, value);
      }
    }

    private JsonNode any(int depth) {
      return switch (random.nextInt(depth > 0 ? 8 : 6)) {
        case 0 -> JSON.nullNode();
        case 1 -> JSON.booleanNode(random.nextBoolean());
        case 2 -> integer();
        case 3 -> decimal();
        case 4, 5 -> text();
        case 6 -> array(() -> any(depth - 1));
        default -> object();
      };
    }

    private JsonNode integer() {
      if (!simple && random.nextInt(8) == 0) {
        return JSON.numberNode(new BigInteger(80, random).subtract(BigInteger.ONE.shiftLeft(79)));
      }
      return JSON.numberNode(random.nextInt(12) - 3);
    }

    private JsonNode decimal() {
      return simple
          ? integer()
          : JSON.numberNode(
              new BigDecimal(BigInteger.valueOf(random.nextInt(4001) - 2000), random.nextInt(4)));
    }

    private JsonNode text() {
      List<String> plain = List.of("", "a", "ab", "x", "y", "a b", " aab ", "xyx", "12", "b,a");
      List<String> all =
          List.of("ÄÖ", "ß", "😀a", "\u0130i", "ﬁ", "a\u00a0b", "1e3", "-0.50", "/", "\uffee");
      List<String> from = simple || random.nextBoolean() ? plain : all;
      return JSON.textNode(from.get(random.nextInt(from.size())));
    }

    private ArrayNode array(Supplier<JsonNode> part) {
      ArrayNode array = JSON.arrayNode();
      for (int i = random.nextInt(4); i > 0; i--) {
        array.add(part.get());
      }
      return array;
    }

    private ObjectNode object() {
      ObjectNode object = JSON.objectNode();
      for (int i = random.nextInt(4); i > 0; i--) {
        object.set(List.of("x", "y", "a", "ab").get(random.nextInt(4)), any(1));
      }
      return object;
    }
  }
}

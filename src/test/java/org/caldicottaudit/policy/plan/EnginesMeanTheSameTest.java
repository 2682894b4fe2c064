package org.caldicottaudit.policy.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.caldicottaudit.policy.EntryPoint;
import org.caldicottaudit.policy.embedded.EmbeddedEngine;
import org.caldicottaudit.policy.opa.OpaHere;
import org.caldicottaudit.policy.opa.SkipWithoutOpa;

/**
 * A policy that uses each kind of statement says the same to every engine, whatever it is given.
 */
@AddLifecycleHook(SkipWithoutOpa.class)
class EnginesMeanTheSameTest {
  private static final Path POLICY = Path.of("src/test/resources/policy/differential");
  private static final JsonMapper JSON = new JsonMapper();
  private static final int TRIES = 25;
  private static final int DEPTH = 3;

  @Property(tries = TRIES)
  void onRandomValues(@ForAll("inputs") ObjectNode input) throws Exception {
    JsonNode expected = opa(input);

    try (PlanEngine plan =
            new PlanEngine(PlanEngine.program(build("plan", "plan.json")), Duration.ofSeconds(20));
        EmbeddedEngine wasm =
            new EmbeddedEngine(build("wasm", "policy.wasm"), 512, Duration.ofSeconds(20))) {
      assertThat(plan.evaluate(EntryPoint.EVENT, input).toString()).isEqualTo(expected.toString());
      assertThat(sameOrder(wasm.evaluate(EntryPoint.EVENT, input))).isEqualTo(sameOrder(expected));
    }
  }

  private static JsonNode opa(ObjectNode input) throws Exception {
    Path file = Files.createTempFile("differential", ".json");
    try {
      Files.write(file, JSON.writeValueAsBytes(input));
      return JSON.readTree(
          run(
              "eval",
              "-f",
              "raw",
              "-i",
              file.toString(),
              "-d",
              POLICY.toString(),
              "data.main.event.answers"));
    } finally {
      Files.delete(file);
    }
  }

  private static byte[] build(String target, String name) throws Exception {
    Path bundle = Files.createTempFile("differential", ".tar.gz");
    try {
      run(
          "build",
          "-t",
          target,
          "-o",
          bundle.toString(),
          "-e",
          EntryPoint.EVENT.path(),
          "-e",
          EntryPoint.LOG.path(),
          "-e",
          EntryPoint.PROTOCOL.path(),
          POLICY.toString());
      return entry(Files.readAllBytes(bundle), name);
    } finally {
      Files.delete(bundle);
    }
  }

  private static byte[] entry(byte[] bundle, String name) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(bundle)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (entry.getName().endsWith(name)) {
          return tar.readAllBytes();
        }
      }
      throw new IllegalStateException("OPA built no " + name);
    }
  }

  private static byte[] run(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(OpaHere.orSkip().path().toString()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).start();
    byte[] output = process.getInputStream().readAllBytes();
    assertThat(process.waitFor()).as(() -> "exit code of " + command).isZero();
    return output;
  }

  /** WASM gives the members of sets and objects in an order of its own. */
  private static String sameOrder(JsonNode node) throws IOException {
    for (JsonNode answer : node) {
      List<String> said = new ArrayList<>();
      answer.path("said").forEach(name -> said.add(name.asText()));
      ArrayNode sorted = JsonNodeFactory.instance.arrayNode();
      said.stream().sorted().forEach(sorted::add);
      ((ObjectNode) answer).set("said", sorted);
    }
    return JSON.writer()
        .with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
        .writeValueAsString(JSON.treeToValue(node, Object.class));
  }

  @Provide
  Arbitrary<ObjectNode> inputs() {
    return values(DEPTH)
        .list()
        .ofMaxSize(20)
        .map(
            values -> {
              ObjectNode input = JsonNodeFactory.instance.objectNode();
              input.putArray("items").addAll(values);
              return input;
            });
  }

  /**
   * Values nested at most so deep: without an end, a rare seed makes more than the memory holds.
   */
  private static Arbitrary<JsonNode> values(int depth) {
    return depth == 0
        ? scalars()
        : Arbitraries.oneOf(scalars(), scalars(), arrays(depth - 1), objects(depth - 1));
  }

  private static Arbitrary<JsonNode> scalars() {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return Arbitraries.oneOf(
        Arbitraries.of(nodes.nullNode(), nodes.booleanNode(true), nodes.booleanNode(false)),
        Arbitraries.integers().between(-30, 30).map(nodes::numberNode),
        Arbitraries.of("", "a", " a", "ab a", "xay", "ÄaÖ", "😀", "\uffee").map(nodes::textNode));
  }

  private static Arbitrary<JsonNode> arrays(int depth) {
    return values(depth)
        .list()
        .ofMaxSize(3)
        .map(values -> JsonNodeFactory.instance.arrayNode().addAll(values));
  }

  private static Arbitrary<JsonNode> objects(int depth) {
    return Arbitraries.maps(Arbitraries.of("x", "y", "z", "ä"), values(depth))
        .ofMaxSize(3)
        .map(
            members -> {
              ObjectNode object = JsonNodeFactory.instance.objectNode();
              members.forEach(object::set);
              return object;
            });
  }
}

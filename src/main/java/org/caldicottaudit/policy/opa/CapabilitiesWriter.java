package org.caldicottaudit.policy.opa;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.caldicottaudit.policy.PolicyLoadException;

/** Tells OPA which builtins there are, so that it refuses a rule that uses another. */
final class CapabilitiesWriter {
  private static final JsonMapper JSON = new JsonMapper();

  /** OPA takes these apart when it compiles. */
  private static final Set<String> COMPILED_AWAY = Set.of("assign", "eq");

  private CapabilitiesWriter() {}

  /**
   * The capabilities of an OPA without the builtins that are not there, and without those that OPA
   * gives up.
   *
   * @param capabilities what OPA wrote of itself
   * @param builtins names of those that are there
   */
  static byte[] capabilities(String capabilities, Set<String> builtins) {
    try {
      ObjectNode own = (ObjectNode) JSON.readTree(capabilities);
      ArrayNode kept = JSON.createArrayNode();
      for (JsonNode builtin : own.path("builtins")) {
        if (isThere(builtin, builtins)) {
          kept.add(builtin);
        }
      }
      own.set("builtins", kept);
      return (JSON.writer(printer()).writeValueAsString(own) + "\n")
          .getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new PolicyLoadException("OPA describes itself in a way that can't be read.", e);
    }
  }

  private static boolean isThere(JsonNode builtin, Set<String> builtins) {
    String name = builtin.path("name").asText();
    return !builtin.path("deprecated").asBoolean()
        && (builtins.contains(name) || COMPILED_AWAY.contains(name));
  }

  private static DefaultPrettyPrinter printer() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
  }
}

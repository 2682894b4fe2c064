package org.caldicottaudit.policy.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.styra.opa.wasm.OpaPolicy;
import com.styra.opa.wasm.builtins.Json;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.caldicottaudit.policy.EntryPoint;
import org.caldicottaudit.policy.PolicyLoadException;

/** One loaded copy of the compiled policies with its own memory. */
final class WasmInstance {
  private static final int INITIAL_PAGES = 64;

  private final OpaPolicy policy;
  private final Map<EntryPoint, Integer> entryPoints = new EnumMap<>(EntryPoint.class);

  WasmInstance(byte[] wasm, int maxPages) {
    try {
      policy =
          OpaPolicy.builder()
              .withPolicy(wasm)
              .withInitialMemory(Math.min(INITIAL_PAGES, maxPages))
              .withMaxMemory(maxPages)
              // The library's own sprintf follows the user's locale, OPA's does not.
              .withDefaultBuiltins(false)
              .addBuiltins(Json.all())
              .build();
    } catch (RuntimeException e) {
      throw new PolicyLoadException(
          "The compiled policies can't be used: restore policies/compiled/policy.wasm, or run"
              + " ./caldicott policies build.",
          e);
    }
    Map<String, Integer> numbers = policy.entrypoints();
    for (EntryPoint entryPoint : EntryPoint.values()) {
      entryPoints.put(entryPoint, numberOf(entryPoint, numbers));
    }
    policy.data("{}");
  }

  private static int numberOf(EntryPoint entryPoint, Map<String, Integer> numbers) {
    Integer number = numbers.get(entryPoint.path());
    if (number == null) {
      throw new PolicyLoadException(
          "The compiled policies do not answer "
              + entryPoint.path()
              + ": run ./caldicott policies build.");
    }
    return number;
  }

  String answer(EntryPoint entryPoint, JsonNode input) {
    int number = Objects.requireNonNull(entryPoints.get(entryPoint), "all were looked up");
    return policy.entrypoint(number).evaluate(input);
  }
}

package org.caldicottaudit.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A function that policies may use, because every engine has it.
 *
 * @param infix how it is written between two values, such as {@code >=}; empty when it isn't
 */
public record Builtin(String name, String infix) {
  private static final JsonMapper JSON = StrictJson.mapper(5_000_000);

  /**
   * All of them, in order of name.
   *
   * @throws PolicyLoadException when {@code capabilities.json} can't be read
   */
  public static List<Builtin> all(PolicyFolder policies) {
    List<Builtin> builtins = new ArrayList<>();
    for (JsonNode builtin : tree(policies).path("builtins")) {
      builtins.add(new Builtin(builtin.path("name").asText(), builtin.path("infix").asText("")));
    }
    builtins.sort(Comparator.comparing(Builtin::name));
    return List.copyOf(builtins);
  }

  private static JsonNode tree(PolicyFolder policies) {
    try {
      return JSON.readTree(PolicyFiles.bytes(policies.capabilities()));
    } catch (JsonProcessingException e) {
      throw new PolicyLoadException(
          "The file \"" + policies.capabilities() + "\" is no proper JSON: restore it.", e);
    } catch (IOException e) {
      throw PolicyFiles.unreadable(policies.capabilities(), e);
    }
  }
}

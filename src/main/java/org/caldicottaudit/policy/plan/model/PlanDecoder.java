package org.caldicottaudit.policy.plan.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.caldicottaudit.policy.JsonTree;
import org.caldicottaudit.policy.PolicyLoadException;

/** Reads what {@code opa build -t plan} wrote. */
public final class PlanDecoder {
  /** Each nested loop of a rule is five levels of JSON. */
  private static final int MAX_DEPTH = 2000;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
          .build();

  private PlanDecoder() {}

  /**
   * Reads a plan.
   *
   * @throws PolicyLoadException when it is none
   */
  public static PlannedPolicy decode(byte[] json) {
    try {
      PlanOutline outline = new PlanOutline(json);
      return policy(tree(outline.json()), blocks -> parser(outline, blocks));
    } catch (IllegalArgumentException e) {
      throw broken(String.valueOf(e.getMessage()), e);
    }
  }

  private static JsonNode tree(byte[] json) {
    try {
      return JsonTree.read(JSON, json);
    } catch (IOException e) {
      throw new IllegalArgumentException("it is not JSON", e);
    }
  }

  /** What reads the blocks that an outline has left out. */
  private static JsonParser parser(PlanOutline outline, JsonNode blocks) throws IOException {
    return blocks.isNumber() ? outline.body(JSON, blocks.intValue()) : blocks.traverse();
  }

  /**
   * Takes a plan out of the JSON that holds it.
   *
   * @throws PolicyLoadException when it is none
   */
  public static PlannedPolicy decode(JsonNode plan) {
    try {
      return policy(plan, JsonNode::traverse);
    } catch (IllegalArgumentException e) {
      throw broken(String.valueOf(e.getMessage()), e);
    }
  }

  private static PolicyLoadException broken(String why, Exception cause) {
    return new PolicyLoadException(
        "The compiled policies are no plan of OPA 1.22: %s. Run ./caldicott policies build."
            .formatted(why),
        cause);
  }

  /** Opens the blocks of a function or plan. */
  private interface Opener {
    JsonParser open(JsonNode blocks) throws IOException;
  }

  private static PlannedPolicy policy(JsonNode plan, Opener opener) {
    JsonNode constants = plan.path("static");
    List<String> strings = each(constants.path("strings"), text -> text(text, "value"));
    Function<JsonNode, Body> body = blocks -> () -> blocks(blocks, opener, strings);
    return new PlannedPolicy(
        each(constants.path("builtin_funcs"), builtin -> text(builtin, "name")),
        each(plan.path("plans").path("plans"), entry -> entry(entry, body)),
        each(plan.path("funcs").path("funcs"), function -> function(function, body)));
  }

  private static List<Block> blocks(JsonNode blocks, Opener opener, List<String> strings) {
    try (JsonParser json = opener.open(blocks)) {
      return new StatementDecoder(json, strings).blocks();
    } catch (IOException e) {
      throw broken("it is not JSON", e);
    } catch (IllegalArgumentException e) {
      throw broken(String.valueOf(e.getMessage()), e);
    }
  }

  private static EntryPlan entry(JsonNode entry, Function<JsonNode, Body> body) {
    return new EntryPlan(text(entry, "name"), body.apply(entry.path("blocks")));
  }

  private static PlannedFunction function(JsonNode function, Function<JsonNode, Body> body) {
    return new PlannedFunction(
        text(function, "name"),
        each(function.path("params"), JsonNode::intValue),
        body.apply(function.path("blocks")),
        each(function.path("path"), JsonNode::textValue));
  }

  static String text(JsonNode parent, String name) {
    JsonNode text = parent.path(name);
    if (!text.isTextual()) {
      throw new IllegalArgumentException("expected a text at \"" + name + "\"");
    }
    return text.textValue();
  }

  /** A list that is left out or null is an empty one. */
  static <T> List<T> each(JsonNode list, Function<JsonNode, T> decoder) {
    List<T> decoded = new ArrayList<>(list.size());
    list.forEach(element -> decoded.add(decoder.apply(element)));
    return decoded;
  }
}

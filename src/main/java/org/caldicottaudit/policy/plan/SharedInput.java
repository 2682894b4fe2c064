package org.caldicottaudit.policy.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import org.caldicottaudit.policy.plan.value.JsonReading;
import org.caldicottaudit.policy.plan.value.Names;
import org.caldicottaudit.policy.plan.value.ObjectValue;
import org.caldicottaudit.policy.plan.value.Value;

/**
 * Makes values of batches. What the items of many batches share becomes the very same value each
 * time, so that it is converted once, and what rules make of it is made once.
 */
final class SharedInput {
  private static final String SHARED = "shared";

  /** Batches of events and of agreements, of one pack and of two. */
  private static final int KEPT = 4;

  /** The shared part holds the packs, and those hold large parts that never change. */
  private static final int LEVELS_MADE_ANEW = 3;

  private final JsonReading reading;
  private final Deque<Kept> kept = new ArrayDeque<>();

  /**
   * @param names with what the policies look up
   */
  SharedInput(Names names) {
    this.reading = new JsonReading(names);
  }

  private record Kept(JsonNode node, Value value) {}

  Value read(ObjectNode input) {
    ObjectValue value = new ObjectValue(input.size());
    for (Map.Entry<String, JsonNode> field : input.properties()) {
      JsonNode part = field.getValue();
      value.put(
          reading.name(field.getKey()),
          field.getKey().equals(SHARED) ? shared(part) : reading.read(part));
    }
    return value;
  }

  private Value shared(JsonNode node) {
    Optional<Kept> known =
        kept.stream().filter(each -> isSame(each.node, node, LEVELS_MADE_ANEW)).findFirst();
    return known.map(Kept::value).orElseGet(() -> keep(node));
  }

  private Value keep(JsonNode node) {
    Value value = reading.read(node);
    if (kept.size() == KEPT) {
      kept.removeLast();
    }
    // A copy of what is made anew, lest somebody fill the same object again.
    kept.addFirst(new Kept(copy(node, LEVELS_MADE_ANEW), value));
    return value;
  }

  private static JsonNode copy(JsonNode node, int levels) {
    if (levels == 0 || !(node instanceof ObjectNode object)) {
      return node;
    }
    ObjectNode copy = object.objectNode();
    object
        .properties()
        .forEach(field -> copy.set(field.getKey(), copy(field.getValue(), levels - 1)));
    return copy;
  }

  /** Whether the upper levels hold the same, and below those lie the very same nodes. */
  @SuppressWarnings("ReferenceEquality") // The very same node is the point.
  private static boolean isSame(JsonNode left, JsonNode right, int levels) {
    if (left == right) {
      return true;
    }
    if (left.isValueNode()) {
      return left.equals(right);
    }
    return levels > 0
        && left.isObject()
        && right.isObject()
        && left.size() == right.size()
        && hasSameFields(left, right, levels);
  }

  private static boolean hasSameFields(JsonNode left, JsonNode right, int levels) {
    for (Map.Entry<String, JsonNode> field : left.properties()) {
      JsonNode other = right.get(field.getKey());
      if (other == null || !isSame(field.getValue(), other, levels - 1)) {
        return false;
      }
    }
    return true;
  }
}

package org.caldicottaudit.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Parameters in words, and what one has that another lacks. */
final class ValueText {
  private ValueText() {}

  /** Such as {@code 5}, {@code 3 working days}, {@code a list of 41}. */
  static String of(JsonNode value) {
    if (value.isArray()) {
      return "a list of " + value.size();
    }
    if (value.isObject()) {
      return value.properties().stream()
          .map(part -> part.getKey().replace('_', ' ') + " " + of(part.getValue()))
          .collect(Collectors.joining(", "));
    }
    return value.isBoolean() ? (value.asBoolean() ? "yes" : "no") : value.asText();
  }

  /** What stands instead of {@code ours}; of a list, what joins and what goes. */
  static String change(JsonNode ours, JsonNode local) {
    if (!ours.isArray() || !local.isArray()) {
      return ours.isObject() && local.isObject() ? changeOfParts(ours, local) : of(local);
    }
    List<String> parts = new ArrayList<>();
    parts.add(of(local));
    lacking(local, ours).ifPresent(words -> parts.add("with " + words));
    lacking(ours, local).ifPresent(words -> parts.add("without " + words));
    return String.join(", ", parts);
  }

  private static String changeOfParts(JsonNode ours, JsonNode local) {
    return local.properties().stream()
        .map(
            part ->
                part.getKey().replace('_', ' ')
                    + " "
                    + change(ours.path(part.getKey()), part.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static Optional<String> lacking(JsonNode has, JsonNode lacks) {
    List<String> words = new ArrayList<>();
    for (JsonNode word : has) {
      boolean there = false;
      for (JsonNode other : lacks) {
        there |= other.equals(word);
      }
      if (!there) {
        words.add("\"" + of(word) + "\"");
      }
    }
    return words.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", words));
  }
}

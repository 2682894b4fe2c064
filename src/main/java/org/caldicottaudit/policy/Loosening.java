package org.caldicottaudit.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The change of a parameter by which rules ask for less than the pack does. */
public enum Loosening {
  /** A greater number, or any greater amount of it. */
  HIGHER,
  /** A smaller number. */
  LOWER,
  /** A list with words that the pack's doesn't hold. */
  LONGER,
  /** A list without some of the pack's words. */
  SHORTER,
  /** Yes where the pack says no. */
  TRUE,
  /** No where the pack says yes. */
  FALSE,
  /** A tie that is strong where the pack's is weak. */
  STRONGER;

  /** The word in a pack, such as {@code higher}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Loosening> find(String code) {
    return Arrays.stream(values()).filter(value -> value.code().equals(code)).findFirst();
  }

  /** Whether {@code local} asks for less than {@code ours}. */
  public boolean of(JsonNode ours, JsonNode local) {
    return switch (this) {
      case HIGHER -> greater(ours, local, 1);
      case LOWER -> greater(ours, local, -1);
      case LONGER -> !words(ours).containsAll(words(local));
      case SHORTER -> !words(local).containsAll(words(ours));
      case TRUE -> !ours.asBoolean() && local.asBoolean();
      case FALSE -> ours.asBoolean() && !local.asBoolean();
      case STRONGER -> stronger(ours, local);
    };
  }

  /** A number, or one within an object: a change of unit can't be weighed and counts as looser. */
  private static boolean greater(JsonNode ours, JsonNode local, int sign) {
    if (ours.isNumber() && local.isNumber()) {
      BigDecimal theirs = local.decimalValue();
      return theirs.compareTo(ours.decimalValue()) * sign > 0;
    }
    if (!ours.isObject() || !local.isObject()) {
      return !ours.equals(local);
    }
    for (var part : local.properties()) {
      if (greater(ours.path(part.getKey()), part.getValue(), sign)) {
        return true;
      }
    }
    return local.size() < ours.size();
  }

  private static boolean stronger(JsonNode ours, JsonNode local) {
    return local.properties().stream()
        .anyMatch(
            part ->
                part.getValue().asText().equals("strong")
                    && !ours.path(part.getKey()).asText().equals("strong"));
  }

  /** The words of a list, or the names and words of an object of lists. */
  private static Set<String> words(JsonNode value) {
    Set<String> words = new HashSet<>();
    if (value.isObject()) {
      value
          .properties()
          .forEach(
              part ->
                  words(part.getValue()).forEach(word -> words.add(part.getKey() + ": " + word)));
    } else {
      value.forEach(word -> words.add(word.toString().toLowerCase(Locale.ROOT)));
    }
    return words;
  }
}

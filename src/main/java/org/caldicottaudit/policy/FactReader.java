package org.caldicottaudit.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads one fact of a rule: a flat object whose values are all of a declared kind. */
final class FactReader {
  private FactReader() {}

  /**
   * @param known names that need no declaration
   */
  static Fact read(RuleInfo rule, JsonNode fact, Set<String> known) {
    if (!fact.isObject()) {
      throw broken(rule, "a fact that is no object");
    }
    Map<String, String> values = new TreeMap<>();
    List<String> needs = new ArrayList<>();
    boolean aboutProtocol = false;
    for (Map.Entry<String, JsonNode> entry : fact.properties()) {
      switch (entry.getKey()) {
        case "field" -> {}
        case "needs" -> needs.addAll(needs(rule, entry.getValue()));
        case "about" -> aboutProtocol = aboutProtocol(rule, entry.getValue());
        default -> {
          requireDeclared(rule, entry.getKey(), known);
          values.put(entry.getKey(), text(rule, entry));
        }
      }
    }
    return new Fact(field(rule, fact), values, Needs.parse(needs), aboutProtocol);
  }

  private static boolean aboutProtocol(RuleInfo rule, JsonNode value) {
    if (!value.asText().equals("protocol")) {
      throw broken(rule, "a fact about neither a person nor the protocol");
    }
    return true;
  }

  private static String field(RuleInfo rule, JsonNode fact) {
    JsonNode field = fact.path("field");
    if (field.isMissingNode()) {
      return "";
    }
    if (!field.isTextual()) {
      throw broken(rule, "a fact whose field is no text");
    }
    return field.textValue();
  }

  /** A value of no declared kind could not be masked, so that it would reach a report bare. */
  private static void requireDeclared(RuleInfo rule, String name, Set<String> known) {
    if (!rule.factKinds().containsKey(name) && !known.contains(name)) {
      throw broken(rule, "a fact that its metadata does not declare, named " + name);
    }
  }

  private static String text(RuleInfo rule, Map.Entry<String, JsonNode> entry) {
    JsonNode value = entry.getValue();
    if (value.isTextual()) {
      return value.textValue();
    }
    if (value.isNumber()) {
      return plain(value.decimalValue());
    }
    throw broken(rule, "neither a text nor a number as the fact " + entry.getKey());
  }

  /** One spelling for 1.5, 1.50 and 15e-1, which engines write as they like. */
  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private static List<String> needs(RuleInfo rule, JsonNode list) {
    List<String> needs = new ArrayList<>();
    for (JsonNode need : list) {
      if (!need.isTextual() || !Needs.isGroup(need.textValue())) {
        throw broken(rule, "needs that are no names");
      }
      needs.add(need.textValue());
    }
    if (!list.isArray()) {
      throw broken(rule, "needs that are no list");
    }
    return needs.stream().sorted().toList();
  }

  private static PolicyEngineException broken(RuleInfo rule, String what) {
    return AnswerReader.broken("the rule " + rule.id() + " gave " + what);
  }
}

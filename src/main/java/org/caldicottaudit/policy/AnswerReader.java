package org.caldicottaudit.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads what an engine answered and refuses all that is not the contract's, since a rule that says
 * nothing must never look like a pass.
 */
final class AnswerReader {
  private static final Set<String> ITEM_KEYS = Set.of("asked", "answers");
  private static final Set<String> ANSWER_KEYS =
      Set.of("rule", "findings", "unproven", "explanations");

  private final Catalogue catalogue;
  private final EntryPoint entryPoint;

  AnswerReader(Catalogue catalogue, EntryPoint entryPoint) {
    this.catalogue = catalogue;
    this.entryPoint = entryPoint;
  }

  /** For each item, what the rules that apply said, by rule id. */
  List<Map<String, Answer>> read(JsonNode decision, int items) {
    if (!decision.isArray() || decision.size() != items) {
      throw broken(
          "expected one answer for each of %d items, but found %s"
              .formatted(items, decision.isArray() ? decision.size() : "no list"));
    }
    List<Map<String, Answer>> answers = new ArrayList<>(items);
    decision.forEach(item -> answers.add(item(item)));
    return answers;
  }

  private Map<String, Answer> item(JsonNode item) {
    requireKeys(item, ITEM_KEYS, "an item's answer");
    requireAsked(item.path("asked"));
    Map<String, Answer> answers = new HashMap<>();
    for (JsonNode said : list(item, "answers")) {
      requireKeys(said, ANSWER_KEYS, "a rule's answer");
      RuleInfo rule = rule(said.path("rule"));
      if (answers.put(rule.id(), answer(rule, said)) != null) {
        throw broken("the rule " + rule.id() + " answered twice on one item");
      }
    }
    return answers;
  }

  private void requireAsked(JsonNode asked) {
    int expected = catalogue.rules().size();
    if (!asked.isNumber() || asked.asInt(-1) != expected) {
      throw broken(
          "expected %d rules to be asked, but %s were"
              .formatted(expected, asked.isNumber() ? asked.asText() : "an unknown number"));
    }
  }

  private RuleInfo rule(JsonNode path) {
    RuleInfo rule =
        catalogue
            .findByPath(path.asText())
            .orElseThrow(() -> broken("a rule answered that the catalogue does not list"));
    if (EntryPoint.of(rule.scope()) != entryPoint) {
      throw broken(
          "the rule %s is of scope %s but answered on an item of kind %s"
              .formatted(rule.id(), rule.scope().code(), entryPoint.key()));
    }
    return rule;
  }

  private static Answer answer(RuleInfo rule, JsonNode said) {
    return new Answer(
        facts(rule, said, "findings"),
        facts(rule, said, "unproven"),
        facts(rule, said, "explanations"));
  }

  /** Sorted here, because a set has no order and engines differ in what they make of that. */
  private static List<Fact> facts(RuleInfo rule, JsonNode said, String key) {
    JsonNode given = list(said, key);
    if (given.isEmpty()) {
      return List.of();
    }
    // Why something is right is a word of the rule's own, in every rule.
    Set<String> known = key.equals("explanations") ? Set.of("reason") : Set.of();
    List<Fact> facts = new ArrayList<>();
    given.forEach(fact -> facts.add(FactReader.read(rule, fact, known)));
    return facts.stream().sorted().distinct().toList();
  }

  private static JsonNode list(JsonNode parent, String key) {
    JsonNode list = parent.path(key);
    if (!list.isArray()) {
      throw broken("expected a list of " + key);
    }
    return list;
  }

  private static void requireKeys(JsonNode object, Set<String> keys, String what) {
    if (!object.isObject() || !hasExactly(object, keys)) {
      throw broken(
          "expected %s to hold %s"
              .formatted(what, String.join(", ", keys.stream().sorted().toList())));
    }
  }

  private static boolean hasExactly(JsonNode object, Set<String> keys) {
    if (object.size() != keys.size()) {
      return false;
    }
    for (String key : keys) {
      if (!object.has(key)) {
        return false;
      }
    }
    return true;
  }

  static PolicyEngineException broken(String what) {
    return new PolicyEngineException(
        "The policies gave an answer that can't be relied on: "
            + what
            + ". Use the policies that belong to this program, and run ./caldicott policies build"
            + " after changing a rule.");
  }
}

package org.caldicottaudit.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One event of a rule's {@code examples.yaml}, under one pack: what the rule should come to on it.
 *
 * @param document the event, log or item of the protocol, as policies see it
 */
record RuleExample(
    RuleInfo rule,
    String name,
    String pack,
    LocalDate asOf,
    Outcome expected,
    ObjectNode document) {
  static final PolicyFolder POLICIES = new PolicyFolder(Path.of("policies"));

  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Catalogue CATALOGUE = Catalogue.load(POLICIES);
  private static final List<Pack> PACKS =
      PackLoader.load(POLICIES, CATALOGUE).stream().map(RuleExample::allOn).toList();
  private static final ReferenceData REFERENCE = ReferenceData.load(POLICIES, PACKS);

  /** A rule that ships switched off has its examples too. */
  private static Pack allOn(Pack pack) {
    Map<String, Pack.RuleSetting> settings = new TreeMap<>();
    pack.settings()
        .forEach((id, setting) -> settings.put(id, new Pack.RuleSetting(setting.severity(), true)));
    return new Pack(
        pack.name(),
        pack.title(),
        pack.from(),
        pack.to(),
        pack.protocol(),
        settings,
        pack.parameters(),
        pack.controls());
  }

  /** The examples of all rules, in order of rule and file. */
  static List<RuleExample> all() {
    List<RuleExample> examples = new ArrayList<>();
    CATALOGUE.rules().forEach(rule -> examples.addAll(of(rule)));
    return examples;
  }

  private static List<RuleExample> of(RuleInfo rule) {
    Path file = POLICIES.path().resolve("rules").resolve(rule.path()).resolve("examples.yaml");
    List<RuleExample> examples = new ArrayList<>();
    try {
      for (JsonNode example : YAML.readTree(file.toFile())) {
        example.path("pack").forEach(pack -> examples.add(of(rule, pack.asText(), example)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return examples;
  }

  private static RuleExample of(RuleInfo rule, String pack, JsonNode example) {
    JsonNode document = example.path(EntryPoint.of(rule.scope()).key());
    return new RuleExample(
        rule,
        example.path("name").asText(),
        pack,
        LocalDate.parse(example.path("as_of").asText()),
        outcome(example.path("expect").asText()),
        document.deepCopy());
  }

  private static Outcome outcome(String word) {
    for (Outcome outcome : Outcome.values()) {
      if (outcome.code().equals(word)) {
        return outcome;
      }
    }
    throw new IllegalArgumentException("no outcome is called \"" + word + "\"");
  }

  EntryPoint entryPoint() {
    return EntryPoint.of(rule.scope());
  }

  /** The same without a column: neither its value nor the word that the log provides it. */
  RuleExample without(String column) {
    ObjectNode less = document.deepCopy();
    less.remove(column);
    ((ObjectNode) less.path("provided")).remove(column);
    return new RuleExample(rule, name + ", without " + column, pack, asOf, expected, less);
  }

  /** What the rule comes to, whole, as this engine evaluates it. */
  Verdict verdict(PolicyEngine engine) {
    return verdicts(engine, List.of(this)).get(0);
  }

  /**
   * What the rules of all these examples come to, in their order, asked in as few calls as can be.
   */
  static List<Verdict> verdicts(PolicyEngine engine, List<RuleExample> examples) {
    Map<String, List<Integer>> calls = new TreeMap<>();
    for (int i = 0; i < examples.size(); i++) {
      RuleExample example = examples.get(i);
      calls
          .computeIfAbsent(example.asOf + " " + example.entryPoint(), call -> new ArrayList<>())
          .add(i);
    }
    Verdict[] verdicts = new Verdict[examples.size()];
    for (List<Integer> call : calls.values()) {
      List<RuleExample> together = call.stream().map(examples::get).toList();
      RuleExample first = together.get(0);
      List<Item> items = together.stream().map(each -> new Item(each.pack, each.document)).toList();
      List<List<Verdict>> answers = judge(engine, first.asOf).judge(first.entryPoint(), items);
      for (int i = 0; i < call.size(); i++) {
        verdicts[call.get(i)] = together.get(i).own(answers.get(i));
      }
    }
    return List.of(verdicts);
  }

  private Verdict own(List<Verdict> verdicts) {
    Optional<Verdict> verdict =
        verdicts.stream().filter(found -> found.rule().id().equals(rule.id())).findFirst();
    return verdict.orElseThrow(
        () -> new IllegalStateException(rule.id() + " is not in the pack " + pack));
  }

  /** The judge of an audit on that day with the packs and lists that ship. */
  static Judge judge(PolicyEngine engine, LocalDate asOf) {
    return new Judge(engine, CATALOGUE, PACKS, REFERENCE, asOf);
  }

  @Override
  public String toString() {
    return rule.id() + " (" + pack + "): " + name;
  }
}

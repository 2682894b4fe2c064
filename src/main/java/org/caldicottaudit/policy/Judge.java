package org.caldicottaudit.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Asks an engine what the rules say, and weighs what they said. The same answers give the same
 * verdicts whichever engine gave them. Not thread-safe, as its engine is not.
 */
public final class Judge {
  private static final int MOST_SOURCES = 1_000;

  private static final List<String> PROBED_KINDS =
      List.of("message", "disclosure", "refusal", "record");

  private final PolicyEngine engine;
  private final Catalogue catalogue;
  private final Map<String, Pack> packs = new TreeMap<>();
  private final Map<EntryPoint, Map<String, List<Weighing>>> rulesOn =
      new EnumMap<>(EntryPoint.class);
  private final IdentityHashMap<JsonNode, Set<String>> providedBy = new IdentityHashMap<>();
  private final BatchInput inputs;
  private final int batch;

  /**
   * @param packs every pack that an item may name
   * @param asOf the day of the audit
   */
  public Judge(
      PolicyEngine engine,
      Catalogue catalogue,
      Collection<Pack> packs,
      ReferenceData reference,
      LocalDate asOf) {
    this(engine, catalogue, packs, reference, asOf, engine.callSize());
  }

  Judge(
      PolicyEngine engine,
      Catalogue catalogue,
      Collection<Pack> packs,
      ReferenceData reference,
      LocalDate asOf,
      int batch) {
    this.engine = engine;
    this.catalogue = catalogue;
    packs.forEach(pack -> this.packs.put(pack.name(), pack));
    this.inputs = new BatchInput(packs, reference, asOf);
    this.batch = batch;
  }

  /**
   * Asks every entry point about bare events of the kinds that rules speak of, so that an engine
   * with other policies is found out before the first row.
   *
   * @throws PolicyEngineException when an answer is not the contract's, or no rule has an opinion
   *     on any of them: an engine that is silent about everything must not look like compliance
   */
  public void probe() {
    String pack = packs.keySet().iterator().next();
    boolean opinion = false;
    for (EntryPoint entryPoint : EntryPoint.values()) {
      List<Item> items = PROBED_KINDS.stream().map(kind -> new Item(pack, bare(kind))).toList();
      opinion |=
          judge(entryPoint, items).stream()
              .flatMap(List::stream)
              .anyMatch(verdict -> verdict.outcome() != Outcome.NOT_APPLICABLE);
    }
    if (!opinion) {
      throw new PolicyEngineException(
          "The policies have no opinion on any kind of event, so nothing would be judged: check"
              + " that the engine that was asked has the policies of this program.");
    }
  }

  private static ObjectNode bare(String kind) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.put("kind", kind).put("id", "probe").put("reference", "probe");
    event.putObject("provided");
    return event;
  }

  /**
   * The verdicts on each item, in the order of the items: one for every rule that is on in the
   * item's pack and of that scope, in order of rule id.
   *
   * @throws PolicyEngineException when there is no answer, or it is not the contract's
   */
  public List<List<Verdict>> judge(EntryPoint entryPoint, List<Item> items) {
    List<List<Verdict>> verdicts = new ArrayList<>(items.size());
    for (int from = 0; from < items.size(); from += batch) {
      List<Item> some = items.subList(from, Math.min(items.size(), from + batch));
      verdicts.addAll(judgeBatch(entryPoint, some));
    }
    return verdicts;
  }

  /** Items of one call, as its engine likes them best. */
  public int callSize() {
    return batch;
  }

  /** What an engine is asked about those items, for who wants to ask it something else. */
  public ObjectNode question(EntryPoint entryPoint, List<Item> items) {
    return inputs.of(entryPoint, items);
  }

  private List<List<Verdict>> judgeBatch(EntryPoint entryPoint, List<Item> items) {
    JsonNode decision = engine.evaluate(entryPoint, inputs.of(entryPoint, items));
    List<Map<String, Answer>> answers =
        new AnswerReader(catalogue, entryPoint).read(decision, items.size());
    List<List<Verdict>> verdicts = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      verdicts.add(weigh(items.get(i), entryPoint, answers.get(i)));
    }
    return verdicts;
  }

  private List<Verdict> weigh(Item item, EntryPoint entryPoint, Map<String, Answer> answers) {
    Set<String> provided = provided(item);
    Pack pack = pack(item.pack());
    Optional<LocalDate> day = item.day();
    List<Weighing> rules =
        rulesOn
            .computeIfAbsent(entryPoint, key -> new HashMap<>())
            .computeIfAbsent(pack.name(), key -> rulesOn(pack, entryPoint));
    Verdict[] verdicts = new Verdict[rules.size()];
    for (int i = 0; i < verdicts.length; i++) {
      verdicts[i] = verdict(pack, rules.get(i), day, answers, provided);
    }
    return List.of(verdicts);
  }

  private static Verdict verdict(
      Pack pack,
      Weighing rule,
      Optional<LocalDate> day,
      Map<String, Answer> answers,
      Set<String> provided) {
    Answer said = answers.get(rule.rule().id());
    return said == null || !pack.hasBegun(rule.rule(), day)
        ? rule.notApplicable()
        : rule.verdict(said, provided);
  }

  private Pack pack(String name) {
    return Objects.requireNonNull(packs.get(name), "the item's pack was asked about");
  }

  private List<Weighing> rulesOn(Pack pack, EntryPoint entryPoint) {
    return catalogue.rules(entryPoint).stream().filter(pack::isOn).map(Weighing::new).toList();
  }

  /** Events of one source share one node, so that most are read once. */
  private Set<String> provided(Item item) {
    JsonNode node = item.document().path("provided");
    if (providedBy.size() > MOST_SOURCES) {
      providedBy.clear();
    }
    return providedBy.computeIfAbsent(node, Judge::namesOf);
  }

  private static Set<String> namesOf(JsonNode node) {
    Set<String> provided = new HashSet<>();
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      if (entry.getValue().asBoolean(false)) {
        provided.add(entry.getKey());
      }
    }
    return provided;
  }
}

package org.caldicottaudit.policy.plan.eval;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caldicottaudit.policy.PolicyLoadException;
import org.caldicottaudit.policy.plan.builtin.Builtin;
import org.caldicottaudit.policy.plan.builtin.Builtins;
import org.caldicottaudit.policy.plan.model.EntryPlan;
import org.caldicottaudit.policy.plan.model.PlannedFunction;
import org.caldicottaudit.policy.plan.model.PlannedPolicy;
import org.caldicottaudit.policy.plan.value.StringValue;
import org.caldicottaudit.policy.plan.value.Value;
import org.jspecify.annotations.Nullable;

/** A plan translated into nodes. Threads share it; each evaluates with an own {@link Evaluator}. */
public final class Program {
  private static final List<Integer> DOCUMENTS = List.of(0, 1);

  /** What becomes of a call of a builtin with arguments that it can't work with. */
  public enum BuiltinErrors {
    /** It is undefined, as in an OPA that was told nothing else. */
    UNDEFINED,
    /** It ends the evaluation. */
    STRICT
  }

  /** A plan that is run for its answers. */
  record Entry(int slots, List<Node> blocks) {}

  private final int rules;
  private final List<StringValue> texts;
  private final Map<String, Entry> entries = new HashMap<>();

  private Program(PlannedPolicy policy, Map<String, Builtin> builtins, BuiltinErrors errors) {
    Linkage linkage = new Linkage(policy, builtins, errors == BuiltinErrors.STRICT);
    Reads reads = new Reads(policy);
    rules = linkage.size();
    policy.functions().forEach(function -> link(function, linkage, reads));
    policy.plans().forEach(plan -> entries.put(plan.name(), entry(plan, linkage)));
    texts = linkage.texts();
  }

  /**
   * Translates a plan and links it to the builtins.
   *
   * @throws PolicyLoadException when it calls a builtin that this engine lacks, or can't be run
   */
  public static Program of(PlannedPolicy policy, BuiltinErrors errors) {
    Map<String, Builtin> builtins = Builtins.all();
    List<String> missing =
        policy.builtins().stream().filter(name -> !builtins.containsKey(name)).sorted().toList();
    if (!missing.isEmpty()) {
      throw new PolicyLoadException(
          "A rule uses %s, which this program doesn't have: take it out of the rule."
              .formatted(String.join(", ", missing)));
    }
    try {
      return new Program(policy, builtins, errors);
    } catch (IllegalArgumentException e) {
      throw new PolicyLoadException(
          "The compiled policies can't be run: %s. Run ./caldicott policies build."
              .formatted(e.getMessage()),
          e);
    }
  }

  private static void link(PlannedFunction function, Linkage linkage, Reads reads) {
    Translator translator = new Translator(linkage, function.params(), function.blocks());
    int[] parameters = function.params().stream().mapToInt(translator::slot).toArray();
    List<Node> blocks = translator.blocks(function.blocks());
    linkage
        .rule(function)
        .link(parameters, translator.size(), blocks, members(function, linkage, reads));
  }

  private static Value @Nullable [] members(
      PlannedFunction function, Linkage linkage, Reads reads) {
    Optional<Value[]> members =
        reads
            .of(function.name())
            .filter(names -> names.size() <= 3)
            .map(
                names ->
                    names.stream()
                        .map(name -> linkage.shared(StringValue.of(name)))
                        .toArray(Value[]::new));
    return members.orElse(null);
  }

  private static Entry entry(EntryPlan plan, Linkage linkage) {
    Translator translator = new Translator(linkage, DOCUMENTS, plan.blocks());
    List<Node> blocks = translator.blocks(plan.blocks());
    return new Entry(translator.size(), blocks);
  }

  int rules() {
    return rules;
  }

  /**
   * What is run for a name.
   *
   * @throws IllegalArgumentException when the plan has no entry point of that name
   */
  Entry entry(String name) {
    Entry entry = entries.get(name);
    if (entry == null) {
      throw new IllegalArgumentException("the plan has no entry point " + name);
    }
    return entry;
  }

  /** The texts that stand in the plan, the names that it looks up among them. */
  public List<StringValue> texts() {
    return texts;
  }

  public boolean hasEntry(String name) {
    return entries.containsKey(name);
  }
}

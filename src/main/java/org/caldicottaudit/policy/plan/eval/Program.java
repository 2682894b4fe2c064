package org.caldicottaudit.policy.plan.eval;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caldicottaudit.policy.PolicyLoadException;
import org.caldicottaudit.policy.plan.builtin.Builtin;
import org.caldicottaudit.policy.plan.builtin.Builtins;
import org.caldicottaudit.policy.plan.model.PlannedPolicy;
import org.caldicottaudit.policy.plan.value.Names;

/**
 * A plan, each part of it translated into nodes when it is first run. Threads share it; each
 * evaluates with an own {@link Evaluator}.
 */
public final class Program {
  private static final List<Integer> DOCUMENTS = List.of(0, 1);

  /** What becomes of a call of a builtin with arguments that it can't work with. */
  public enum BuiltinErrors {
    /** It is undefined, as in an OPA that was told nothing else. */
    UNDEFINED,
    /** It ends the evaluation. */
    STRICT
  }

  private final Linkage linkage;
  private final Map<String, Rule> entries = new HashMap<>();

  private Program(PlannedPolicy policy, Map<String, Builtin> builtins, BuiltinErrors errors) {
    linkage = new Linkage(policy, builtins, errors == BuiltinErrors.STRICT);
    policy
        .plans()
        .forEach(
            plan ->
                entries.put(
                    plan.name(), new Rule(linkage, plan.name(), -1, DOCUMENTS, plan.body())));
  }

  /**
   * Links a plan to the builtins.
   *
   * @throws PolicyLoadException when it calls a builtin that this engine lacks
   */
  public static Program of(PlannedPolicy policy, BuiltinErrors errors) {
    Map<String, Builtin> builtins = Builtins.called(policy.builtins());
    List<String> missing =
        policy.builtins().stream().filter(name -> !builtins.containsKey(name)).sorted().toList();
    if (!missing.isEmpty()) {
      throw new PolicyLoadException(
          "A rule uses %s, which this program doesn't have: take it out of the rule."
              .formatted(String.join(", ", missing)));
    }
    return new Program(policy, builtins, errors);
  }

  int rules() {
    return linkage.size();
  }

  /**
   * What is run for a name.
   *
   * @throws IllegalArgumentException when the plan has no entry point of that name
   */
  Rule entry(String name) {
    Rule entry = entries.get(name);
    if (entry == null) {
      throw new IllegalArgumentException("the plan has no entry point " + name);
    }
    return entry;
  }

  /** The names that it looks up, and those that it was asked about. */
  public Names names() {
    return linkage.names();
  }

  public boolean hasEntry(String name) {
    return entries.containsKey(name);
  }
}

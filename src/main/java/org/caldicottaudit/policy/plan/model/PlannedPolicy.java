package org.caldicottaudit.policy.plan.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The policies as a plan.
 *
 * @param builtins names of the builtins that it calls
 */
public record PlannedPolicy(
    List<String> builtins, List<EntryPlan> plans, List<PlannedFunction> functions) {
  public PlannedPolicy {
    builtins = List.copyOf(builtins);
    plans = List.copyOf(plans);
    functions = List.copyOf(functions);
    requireOnce(plans.stream().map(EntryPlan::name).toList());
    requireOnce(functions.stream().map(PlannedFunction::name).toList());
  }

  private static void requireOnce(List<String> names) {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!seen.add(name)) {
        throw new IllegalArgumentException("the plan has " + name + " twice");
      }
    }
  }
}

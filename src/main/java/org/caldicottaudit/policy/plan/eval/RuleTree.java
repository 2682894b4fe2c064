package org.caldicottaudit.policy.plan.eval;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caldicottaudit.policy.plan.value.Value;
import org.jspecify.annotations.Nullable;

/** Rules by their paths, a level for each part. It doesn't change once it is built. */
final class RuleTree {
  private final Map<Value, RuleTree> below = new HashMap<>();
  private @Nullable Rule rule;

  /** Only while it is built: puts a rule at the end of a path. */
  void put(List<Value> path, Rule added) {
    if (path.isEmpty()) {
      rule = added;
      return;
    }
    below
        .computeIfAbsent(path.get(0), name -> new RuleTree())
        .put(path.subList(1, path.size()), added);
  }

  /**
   * The rule at the end of a path; null when there is none.
   *
   * @param slots what the parts that are variables are taken from
   */
  @Nullable Rule find(Source[] path, Value[] slots) {
    RuleTree place = this;
    for (Source part : path) {
      place = place.below.get(part.of(slots));
      if (place == null) {
        return null;
      }
    }
    return place.rule;
  }
}

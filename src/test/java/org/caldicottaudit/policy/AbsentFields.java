package org.caldicottaudit.policy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What became of examples when one column was taken from each. */
final class AbsentFields {
  private final List<String> lines = new ArrayList<>();
  private final List<String> newPasses = new ArrayList<>();
  private final Map<String, Map<Outcome, Integer>> byRule = new TreeMap<>();

  void add(RuleExample less, Outcome before, Outcome after) {
    lines.add(less + "\t" + before.code() + "\t" + after.code());
    byRule
        .computeIfAbsent(less.rule().id(), id -> new EnumMap<>(Outcome.class))
        .merge(after, 1, Integer::sum);
    if (after == Outcome.PASS && before != Outcome.PASS) {
      newPasses.add(less.toString());
    }
  }

  /** Those that came to a pass only because a column was gone. */
  List<String> newPasses() {
    return newPasses;
  }

  /** One line for each example and column: before and after. */
  String lines() {
    return "example\tbefore\tafter\n" + String.join("\n", lines) + "\n";
  }

  /** Outcomes by rule after one column was taken. */
  String summary() {
    StringBuilder text = new StringBuilder("Examples with one column less, by outcome:\n");
    text.append(
        String.format(
            "%-7s %8s %8s %8s %15s%n", "rule", "pass", "finding", "unproven", "not applicable"));
    byRule.forEach(
        (rule, counts) ->
            text.append(
                String.format(
                    "%-7s %8d %8d %8d %15d%n",
                    rule,
                    counts.getOrDefault(Outcome.PASS, 0),
                    counts.getOrDefault(Outcome.FINDING, 0),
                    counts.getOrDefault(Outcome.UNPROVEN, 0),
                    counts.getOrDefault(Outcome.NOT_APPLICABLE, 0))));
    return text.toString();
  }
}

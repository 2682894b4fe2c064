package org.caldicottaudit.report.text;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.inspection.InspectedTable;
import org.caldicottaudit.policy.RuleInfo;

/**
 * What one log alone can't prove: the fields that rules about such a log need and that it has no
 * column for. Rules that no log of its kind could prove aren't counted.
 *
 * @param rules how many rules are about such a log
 * @param unproven how many of them it can't prove
 * @param gaps missing fields to the ids of the rules that need each of them; those first that most
 *     rules need
 */
record ProofGaps(int rules, int unproven, List<Map.Entry<String, List<String>>> gaps) {

  static ProofGaps of(InspectedTable table, List<RuleInfo> catalogue) {
    List<RuleInfo> rules =
        catalogue.stream().filter(rule -> isAbout(rule, table.possible())).toList();
    Map<String, Set<String>> gaps = new TreeMap<>();
    Set<String> unproven = new TreeSet<>();
    for (RuleInfo rule : rules) {
      for (Set<String> group : rule.needs()) {
        if (isMissing(group, table)) {
          gaps.computeIfAbsent(words(group, table), key -> new TreeSet<>()).add(rule.id());
          unproven.add(rule.id());
        }
      }
    }
    return new ProofGaps(rules.size(), unproven.size(), byWeight(together(gaps)));
  }

  /** Fields that the very same rules miss share one line. */
  private static Map<String, List<String>> together(Map<String, Set<String>> gaps) {
    Map<Set<String>, String> fields = new LinkedHashMap<>();
    gaps.forEach(
        (field, ids) -> fields.merge(ids, field, (some, another) -> some + ", " + another));
    Map<String, List<String>> together = new LinkedHashMap<>();
    fields.forEach((ids, names) -> together.put(names, List.copyOf(ids)));
    return together;
  }

  private static List<Map.Entry<String, List<String>>> byWeight(Map<String, List<String>> gaps) {
    Comparator<Map.Entry<String, List<String>>> weight =
        Comparator.comparing(gap -> -gap.getValue().size());
    return gaps.entrySet().stream().sorted(weight.thenComparing(Map.Entry::getKey)).toList();
  }

  /** Whether the rule needs columns, and each of them is one that such a log can have. */
  private static boolean isAbout(RuleInfo rule, Set<Field> possible) {
    List<Set<String>> columns = rule.needs().stream().filter(ProofGaps::isColumn).toList();
    return !columns.isEmpty()
        && columns.stream().allMatch(group -> group.stream().anyMatch(n -> isIn(possible, n)));
  }

  private static boolean isColumn(Set<String> group) {
    return group.stream().anyMatch(name -> Field.find(name).isPresent());
  }

  private static boolean isIn(Set<Field> fields, String name) {
    return Field.find(name).filter(fields::contains).isPresent();
  }

  private static boolean isMissing(Set<String> group, InspectedTable table) {
    Set<Field> provided = table.reading().source().provided();
    return isColumn(group) && group.stream().noneMatch(name -> isIn(provided, name));
  }

  /** A table that would do as well is named too; a column that such a log never has isn't. */
  private static String words(Set<String> group, InspectedTable table) {
    return group.stream()
        .filter(name -> Field.find(name).isEmpty() || isIn(table.possible(), name))
        .sorted()
        .map(name -> Field.find(name).isEmpty() ? "the " + name.replace('_', ' ') : name)
        .reduce((one, other) -> one + " or " + other)
        .orElse("");
  }
}

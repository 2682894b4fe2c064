package org.caldicottaudit.policy.plan.builtin;

import java.util.Map;
import java.util.TreeMap;

/** All builtins of this engine by their name in plans. */
public final class Builtins {
  private static final Map<String, Builtin> ALL = registry();

  private Builtins() {}

  public static Map<String, Builtin> all() {
    return ALL;
  }

  private static Map<String, Builtin> registry() {
    Map<String, Builtin> all = new TreeMap<>();
    Aggregates.addTo(all);
    Arithmetic.addTo(all);
    Arrays.addTo(all);
    Bits.addTo(all);
    Comparison.addTo(all);
    Digests.addTo(all);
    Encodings.addTo(all);
    Globs.addTo(all);
    Graphs.addTo(all);
    JsonEditing.addTo(all);
    JsonTexts.addTo(all);
    Membership.addTo(all);
    Networks.addTo(all);
    Objects.addTo(all);
    Patterns.addTo(all);
    Ranges.addTo(all);
    Sets.addTo(all);
    SemanticVersions.addTo(all);
    Sprintf.addTo(all);
    Strings.addTo(all);
    Times.addTo(all);
    Trimming.addTo(all);
    Types.addTo(all);
    Units.addTo(all);
    return Map.copyOf(all);
  }

  static void one(Map<String, Builtin> all, String name, Builtin.One builtin) {
    all.put(name, builtin);
  }

  static void two(Map<String, Builtin> all, String name, Builtin.Two builtin) {
    all.put(name, builtin);
  }

  static void three(Map<String, Builtin> all, String name, Builtin.Three builtin) {
    all.put(name, builtin);
  }

  static void four(Map<String, Builtin> all, String name, Builtin.Four builtin) {
    all.put(name, builtin);
  }
}

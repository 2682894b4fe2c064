package org.caldicottaudit.policy.plan.builtin;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** The builtins of this engine by their name in plans. */
public final class Builtins {
  private Builtins() {}

  public static Map<String, Builtin> all() {
    Map<String, Builtin> all = usual();
    addUnusual(all);
    return all;
  }

  /**
   * Those that are called so, as far as there are such, and perhaps others: each is linked when it
   * is made, and to make all takes as long as to read a plan.
   */
  public static Map<String, Builtin> called(Collection<String> names) {
    Map<String, Builtin> usual = usual();
    return usual.keySet().containsAll(names) ? usual : all();
  }

  /** What rules about records of sharing call. */
  private static Map<String, Builtin> usual() {
    Map<String, Builtin> usual = new TreeMap<>();
    Aggregates.addTo(usual);
    Arithmetic.addTo(usual);
    Arrays.addTo(usual);
    Comparison.addTo(usual);
    JsonTexts.addTo(usual);
    Membership.addTo(usual);
    Objects.addTo(usual);
    Sets.addTo(usual);
    Strings.addTo(usual);
    Trimming.addTo(usual);
    Types.addTo(usual);
    return usual;
  }

  private static void addUnusual(Map<String, Builtin> all) {
    Bits.addTo(all);
    Digests.addTo(all);
    Encodings.addTo(all);
    Globs.addTo(all);
    Graphs.addTo(all);
    JsonEditing.addTo(all);
    Networks.addTo(all);
    Patterns.addTo(all);
    Ranges.addTo(all);
    SemanticVersions.addTo(all);
    Sprintf.addTo(all);
    Times.addTo(all);
    Units.addTo(all);
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

package org.caldicottaudit.policy;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All rules that were compiled, in order of id. */
public final class Catalogue {
  private final Map<String, RuleInfo> byId = new TreeMap<>();
  private final Map<String, RuleInfo> byPath = new HashMap<>();
  private final List<RuleInfo> rules;

  /**
   * @throws PolicyLoadException when two rules share an id or a path
   */
  public Catalogue(Collection<RuleInfo> rules) {
    rules.forEach(this::add);
    this.rules = List.copyOf(byId.values());
  }

  /**
   * The rules as {@code compiled/catalogue.json} of that folder lists them.
   *
   * @throws PolicyLoadException when it is missing, or is no catalogue
   */
  public static Catalogue load(PolicyFolder folder) {
    return new Catalogue(CatalogueReader.read(folder.catalogue()));
  }

  private void add(RuleInfo rule) {
    refuseTwice(byId.put(rule.id(), rule), "id " + rule.id());
    refuseTwice(byPath.put(rule.path(), rule), "path " + rule.path());
  }

  private static void refuseTwice(@Nullable RuleInfo earlier, String what) {
    if (earlier != null) {
      throw new PolicyLoadException(
          "Two rules of the policies have the " + what + ": give one of them its own.");
    }
  }

  /** All rules, in order of id. */
  public List<RuleInfo> rules() {
    return rules;
  }

  /** The rules that answer there, in order of id. */
  public List<RuleInfo> rules(EntryPoint entryPoint) {
    return rules.stream().filter(rule -> EntryPoint.of(rule.scope()) == entryPoint).toList();
  }

  public Optional<RuleInfo> findById(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The rule of that folder below {@code policies/rules}. */
  public Optional<RuleInfo> findByPath(String path) {
    return Optional.ofNullable(byPath.get(path));
  }
}

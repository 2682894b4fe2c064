package org.caldicottaudit.correlation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Cases that one entry or one message names together, such as those of brothers and sisters. A
 * record of one of them may be meant for the other too: never more than a weak tie.
 */
final class Siblings {
  /** A list of more is of a panel and no family. */
  private static final int MOST = 4;

  private final Map<String, Set<String>> siblings = new HashMap<>();

  /** Notes the references that one event names. */
  void together(List<String> caseRefs) {
    if (caseRefs.size() < 2 || caseRefs.size() > MOST) {
      return;
    }
    for (String one : caseRefs) {
      Set<String> others =
          siblings.computeIfAbsent(CaseReferences.canonical(one), absent -> new TreeSet<>());
      caseRefs.stream().filter(other -> !other.equals(one)).forEach(others::add);
    }
  }

  /** The cases that were named together with that one, in order. */
  Set<String> of(String caseRef) {
    return siblings.getOrDefault(CaseReferences.canonical(caseRef), Set.of());
  }
}

package org.caldicottaudit.run;

import java.util.ArrayList;
import java.util.List;
import org.caldicottaudit.correlation.LinkedEvent;
import org.caldicottaudit.policy.EntryPoint;
import org.caldicottaudit.policy.EventDocument;
import org.caldicottaudit.policy.Item;
import org.caldicottaudit.policy.Judge;
import org.caldicottaudit.policy.Pack;
import org.caldicottaudit.policy.Verdict;

/**
 * What one worker judges with.
 *
 * @param judge asks an engine of its own
 * @param documents what policies see of events
 */
record Desk(Judge judge, EventDocument documents) {
  /** An event and the pack that judges it. */
  record Case(LinkedEvent event, Pack pack) {}

  /** The verdicts on each event, in their order. */
  List<List<Verdict>> verdicts(List<Case> cases) {
    List<List<Verdict>> verdicts = new ArrayList<>(cases.size());
    for (int from = 0; from < cases.size(); from += judge.callSize()) {
      int to = Math.min(cases.size(), from + judge.callSize());
      List<Item> items = cases.subList(from, to).stream().map(this::item).toList();
      verdicts.addAll(judge.judge(EntryPoint.EVENT, items));
    }
    return verdicts;
  }

  private Item item(Case one) {
    String pack = one.pack().name();
    return new Item(pack, documents.of(one.event(), pack));
  }
}

package org.caldicottaudit.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.caldicottaudit.policy.Pack;
import org.caldicottaudit.policy.PolicyEngine;
import org.caldicottaudit.report.VerdictChange;
import org.caldicottaudit.run.VerdictSweep.EventKey;
import org.caldicottaudit.run.VerdictSweep.Judged;

/** Judges logs that were read in two ways and tells which verdicts differ, one by one. */
final class VerdictComparison {
  private static final String NOT_JUDGED = "not judged";

  private final JudgingGround before;
  private final JudgingGround after;
  private final Map<String, String> reasons = new HashMap<>();

  /**
   * @param before how logs are judged before, without the tables that come with them
   * @param after how they are judged after
   */
  VerdictComparison(JudgingGround before, JudgingGround after) {
    this.before = before;
    this.after = after;
  }

  /**
   * Judges twice and compares.
   *
   * @param changes told each verdict that differs, in no order
   * @return how many events were judged in either way
   */
  long of(OpenLogs logs, PolicyEngine engine, Consumer<VerdictChange> changes) {
    Map<EventKey, Judged> once = new HashMap<>();
    VerdictSweep.over(logs, before, engine, once::put);
    long[] events = {once.size()};
    VerdictSweep.over(
        logs,
        after,
        engine,
        (key, judged) -> {
          Optional<Judged> was = Optional.ofNullable(once.remove(key));
          events[0] += was.isPresent() ? 0 : 1;
          tell(key, was, Optional.of(judged), changes);
        });
    once.forEach((key, judged) -> tell(key, Optional.of(judged), Optional.empty(), changes));
    return events[0];
  }

  private void tell(
      EventKey key, Optional<Judged> one, Optional<Judged> other, Consumer<VerdictChange> changes) {
    if (one.map(Judged::outcomes).equals(other.map(Judged::outcomes))) {
      return;
    }
    TreeSet<String> rules = new TreeSet<>();
    one.ifPresent(event -> rules.addAll(event.outcomes().keySet()));
    other.ifPresent(event -> rules.addAll(event.outcomes().keySet()));
    for (String rule : rules) {
      String was = outcome(one, rule);
      String is = outcome(other, rule);
      if (!was.equals(is) && !silent(was, is)) {
        Judged event = other.or(() -> one).orElseThrow();
        changes.accept(
            new VerdictChange(
                key.place(), event.date(), event.caseRefs(), rule, was, is, why(rule, one, other)));
      }
    }
  }

  /** A rule that is on and has no opinion says no more than one that is off. */
  private static boolean silent(String was, String is) {
    return List.of(NOT_JUDGED, "not applicable").containsAll(List.of(was, is));
  }

  private static String outcome(Optional<Judged> event, String rule) {
    return event.map(judged -> judged.outcomes().get(rule)).orElse(NOT_JUDGED);
  }

  /** Worked out once for each rule and pair of packs. */
  private String why(String rule, Optional<Judged> one, Optional<Judged> other) {
    String key = rule + " " + one.map(Judged::pack) + " " + other.map(Judged::pack);
    return reasons.computeIfAbsent(key, absent -> reason(rule, one, other));
  }

  private String reason(String ruleId, Optional<Judged> one, Optional<Judged> other) {
    return new ChangeReason(
            before.catalogue().findById(ruleId).orElseThrow(),
            pack(before, one),
            pack(after, other),
            before.reference(),
            after.reference())
        .sentences();
  }

  private static Optional<Pack> pack(JudgingGround ground, Optional<Judged> judged) {
    return judged.flatMap(
        event ->
            ground.choice().packs().stream()
                .filter(pack -> pack.name().equals(event.pack()))
                .findFirst());
  }
}

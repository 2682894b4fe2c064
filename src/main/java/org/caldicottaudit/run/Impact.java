package org.caldicottaudit.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.caldicottaudit.policy.Pack;
import org.caldicottaudit.policy.PolicyEngine;
import org.caldicottaudit.report.VerdictChange;
import org.caldicottaudit.run.VerdictSweep.EventKey;
import org.caldicottaudit.run.VerdictSweep.Judged;

/** Judges the same logs in two ways and says which verdicts differ, and why. */
public final class Impact {
  private static final String NOT_JUDGED = "not judged";

  private final AuditOptions from;
  private final AuditOptions to;
  private final Path home;
  private final Map<String, String> reasons = new HashMap<>();

  /**
   * @param from how the logs are judged before; its logs are those of both
   * @param to how they are judged after
   * @param home folder of the product
   */
  public Impact(AuditOptions from, AuditOptions to, Path home) {
    this.from = from;
    this.to = to;
    this.home = home;
  }

  /**
   * What a change would do.
   *
   * @param events how many events were judged by either
   * @param changes in order
   */
  public record Result(long events, List<VerdictChange> changes) {
    public Result {
      changes = List.copyOf(changes);
    }
  }

  /** Judges twice and compares. */
  public Result compare() {
    JudgingGround before = JudgingGround.load(from);
    JudgingGround after = JudgingGround.load(to);
    try (PolicyEngine engine = Engines.open(from.opa(), before.folder(), home)) {
      Map<EventKey, Judged> one = VerdictSweep.of(before, engine);
      Map<EventKey, Judged> other = VerdictSweep.of(after, engine);
      TreeSet<EventKey> keys = new TreeSet<>(one.keySet());
      keys.addAll(other.keySet());
      List<VerdictChange> changes = new ArrayList<>();
      for (EventKey key : keys) {
        changes.addAll(
            changes(
                key,
                Optional.ofNullable(one.get(key)),
                Optional.ofNullable(other.get(key)),
                new Grounds(before, after)));
      }
      return new Result(keys.size(), changes.stream().sorted().toList());
    }
  }

  private record Grounds(JudgingGround before, JudgingGround after) {
    String why(String ruleId, Optional<Judged> one, Optional<Judged> other) {
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

  private List<VerdictChange> changes(
      EventKey key, Optional<Judged> one, Optional<Judged> other, Grounds grounds) {
    TreeSet<String> rules = new TreeSet<>();
    one.ifPresent(event -> rules.addAll(event.outcomes().keySet()));
    other.ifPresent(event -> rules.addAll(event.outcomes().keySet()));
    List<VerdictChange> changes = new ArrayList<>();
    for (String rule : rules) {
      String was = outcome(one, rule);
      String is = outcome(other, rule);
      if (!was.equals(is) && !silent(was, is)) {
        Judged event = other.or(() -> one).orElseThrow();
        changes.add(
            new VerdictChange(
                key.place(),
                event.date(),
                event.caseRefs(),
                rule,
                was,
                is,
                why(rule, one, other, grounds)));
      }
    }
    return changes;
  }

  /** A rule that is on and has no opinion says no more than one that is off. */
  private static boolean silent(String was, String is) {
    return List.of(NOT_JUDGED, "not applicable").containsAll(List.of(was, is));
  }

  private static String outcome(Optional<Judged> event, String rule) {
    return event.map(judged -> judged.outcomes().get(rule)).orElse(NOT_JUDGED);
  }

  /** Worked out once for each rule and pair of packs. */
  private String why(String rule, Optional<Judged> one, Optional<Judged> other, Grounds grounds) {
    String key = rule + " " + one.map(Judged::pack) + " " + other.map(Judged::pack);
    return reasons.computeIfAbsent(key, absent -> grounds.why(rule, one, other));
  }
}

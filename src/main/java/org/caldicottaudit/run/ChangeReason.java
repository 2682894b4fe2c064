package org.caldicottaudit.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.caldicottaudit.policy.Pack;
import org.caldicottaudit.policy.Pack.RuleSetting;
import org.caldicottaudit.policy.ReferenceData;
import org.caldicottaudit.policy.RuleInfo;

/**
 * Why a rule judges an event otherwise in another pack: all that differs and may be the cause.
 *
 * @param before the pack that judged first; empty when none did
 * @param after the pack that judged second
 */
record ChangeReason(
    RuleInfo rule,
    Optional<Pack> before,
    Optional<Pack> after,
    ReferenceData listsBefore,
    ReferenceData listsAfter) {

  String sentences() {
    if (before.isEmpty() || after.isEmpty()) {
      return "No pack was in force on the day of the event "
          + (before.isEmpty() ? "before." : "after.");
    }
    List<String> reasons = new ArrayList<>();
    Pack one = before.get();
    Pack other = after.get();
    if (one.isOn(rule) != other.isOn(rule)) {
      return onlyOne(one, other, one.isOn(rule));
    }
    starts(one, other).ifPresent(reasons::add);
    if (one.severityOf(rule) != other.severityOf(rule)) {
      reasons.add(
          "Severity is "
              + other.severityOf(rule).code()
              + ", not "
              + one.severityOf(rule).code()
              + ".");
    }
    parameters(one, other).ifPresent(reasons::add);
    lists(one, other).ifPresent(reasons::add);
    return reasons.isEmpty()
        ? "The packs tie or read the event otherwise."
        : String.join(" ", reasons);
  }

  /** Both packs may have one name, when only local settings differ. */
  private static String onlyOne(Pack one, Pack other, boolean first) {
    return one.name().equals(other.name())
        ? "The rule is switched off in the " + (first ? "second" : "first") + " way of judging."
        : "Only " + (first ? one : other).name() + " has the rule.";
  }

  private Optional<String> starts(Pack one, Pack other) {
    String was = start(one);
    String is = start(other);
    return was.equals(is)
        ? Optional.empty()
        : Optional.of("The rule judges events from " + is + ", not from " + was + ".");
  }

  private String start(Pack pack) {
    return Optional.ofNullable(pack.settings().get(rule.id()))
        .flatMap(RuleSetting::starts)
        .map(LocalDate::toString)
        .orElse("any day");
  }

  private Optional<String> parameters(Pack one, Pack other) {
    List<String> differing = new ArrayList<>();
    for (String name : new TreeSet<>(rule.parameters())) {
      Pack.differing(name, one, other).ifPresent(differing::add);
    }
    return differing.isEmpty()
        ? Optional.empty()
        : Optional.of("Parameters differ: " + String.join("; ", differing) + ".");
  }

  private Optional<String> lists(Pack one, Pack other) {
    List<String> lists = new ArrayList<>();
    if (!listsBefore.secureDomains(one.name()).equals(listsAfter.secureDomains(other.name()))) {
      lists.add("secure domains");
    }
    if (!listsBefore.consumerDomains(one.name()).equals(listsAfter.consumerDomains(other.name()))) {
      lists.add("consumer mail domains");
    }
    if (!listsBefore.laws(one.name()).equals(listsAfter.laws(other.name()))) {
      lists.add("laws");
    }
    if (!listsBefore.holidays().equals(listsAfter.holidays())) {
      lists.add("holidays");
    }
    return lists.isEmpty()
        ? Optional.empty()
        : Optional.of("Lists differ: " + String.join(", ", lists) + ".");
  }
}

package org.caldicottaudit.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caldicottaudit.policy.Pack.Parameter;
import org.caldicottaudit.policy.Pack.RuleSetting;

/** What a pack with local settings judges otherwise than the pack itself. */
record PackChanges(Pack ours, Pack local, Catalogue catalogue) {

  /**
   * Every difference, rules first, each in the pack's order.
   *
   * @param reasons why, by name of the parameter or id of the rule
   */
  List<LocalChange> list(Map<String, String> reasons) {
    List<LocalChange> changes = new ArrayList<>();
    local.settings().forEach((id, setting) -> changes.addAll(rule(id, setting, reasons)));
    local.parameters().forEach((name, value) -> parameter(name, value, reasons, changes));
    return changes;
  }

  private List<LocalChange> rule(String id, RuleSetting setting, Map<String, String> reasons) {
    List<LocalChange> changes = new ArrayList<>();
    RuleInfo rule = catalogue.findById(id).orElseThrow();
    String why = reasons.getOrDefault(id, "");
    Severity grave = ours.severityOf(rule);
    Severity given = local.severityOf(rule);
    if (grave != given) {
      boolean lower = given.compareTo(grave) > 0;
      changes.add(change(id, "severity", grave.code(), given.code(), lower, why));
    }
    boolean on = ours.isOn(rule);
    if (on != setting.on()) {
      changes.add(change(id, "on", yes(on), yes(setting.on()), on, why));
    }
    starts(id, on, setting, why).ifPresent(changes::add);
    return changes;
  }

  /** A later first day leaves events unjudged; for a rule that was off, any first day is more. */
  private Optional<LocalChange> starts(String id, boolean on, RuleSetting setting, String why) {
    Optional<LocalDate> before =
        Optional.ofNullable(ours.settings().get(id)).flatMap(RuleSetting::starts);
    Optional<LocalDate> now = setting.starts();
    if (before.equals(now) || now.isEmpty()) {
      return Optional.empty();
    }
    boolean later = on && now.get().isAfter(before.orElse(LocalDate.MIN));
    String was = before.map(LocalDate::toString).orElse(on ? "any day" : "no day");
    return Optional.of(change(id, "starts", was, now.get().toString(), later, why));
  }

  private static String yes(boolean on) {
    return on ? "yes" : "no";
  }

  private LocalChange change(
      String id, String what, String before, String now, boolean weaker, String why) {
    return new LocalChange(
        ours.name(),
        "rules." + id + "." + what,
        before,
        now,
        List.of(id),
        Optional.of(weaker),
        "",
        why);
  }

  private void parameter(
      String name, Parameter value, Map<String, String> reasons, List<LocalChange> changes) {
    Parameter before = ours.parameters().get(name);
    if (before == null || !reasons.containsKey(name)) {
      return;
    }
    boolean same = before.value().equals(value.value());
    changes.add(
        new LocalChange(
            ours.name(),
            name,
            ValueText.of(before.value()),
            same ? "the same" : ValueText.change(before.value(), value.value()),
            users(name),
            same
                ? Optional.of(false)
                : before.loosened().map(way -> way.of(before.value(), value.value())),
            value.source(),
            reasons.getOrDefault(name, "")));
  }

  private List<String> users(String parameter) {
    return catalogue.rules().stream()
        .filter(
            rule -> rule.parameters().contains(parameter) && ours.settings().containsKey(rule.id()))
        .map(RuleInfo::id)
        .toList();
  }
}

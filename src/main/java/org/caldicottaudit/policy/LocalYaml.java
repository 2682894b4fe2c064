package org.caldicottaudit.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.caldicottaudit.policy.Pack.Parameter;
import org.caldicottaudit.policy.Pack.RuleSetting;

/**
 * Reads {@code local.yaml} and applies it to the packs. What it says of all packs counts where a
 * pack has the rule or the parameter; what it says of one pack goes before that.
 */
final class LocalYaml {
  private static final Set<String> CONFIDENCES =
      Set.of("read", "in part", "from memory", "judgement");

  private final YamlObject yaml;
  private final List<Pack> packs;
  private final Catalogue catalogue;
  private final ValueShape shape;

  LocalYaml(YamlObject yaml, List<Pack> packs, Catalogue catalogue, ValueShape shape) {
    this.yaml = yaml.allow("rules", "parameters", "packs");
    this.packs = packs;
    this.catalogue = catalogue;
    this.shape = shape;
  }

  /**
   * Every pack as it judges with these settings.
   *
   * @param changes takes what differs, in order
   */
  List<Pack> packs(List<LocalChange> changes) {
    Map<String, YamlObject> own = yaml.findChildren("packs");
    Set<String> names = packs.stream().map(Pack::name).collect(Collectors.toSet());
    own.forEach((name, settings) -> refuseUnless(names, name, yaml.child("packs")));
    check(yaml, packs);
    List<Pack> changed = new ArrayList<>();
    for (Pack pack : packs) {
      Optional<YamlObject> settings = Optional.ofNullable(own.get(pack.name()));
      settings.ifPresent(of -> check(of.allow("rules", "parameters"), List.of(pack)));
      changed.add(changed(pack, settings, changes));
    }
    return changed;
  }

  /** Refuses rules and parameters that none of those packs has. */
  private void check(YamlObject settings, List<Pack> of) {
    Set<String> rules = new TreeSet<>();
    Set<String> parameters = new TreeSet<>();
    of.forEach(
        pack -> {
          rules.addAll(pack.settings().keySet());
          parameters.addAll(pack.parameters().keySet());
        });
    settings
        .findChildren("rules")
        .keySet()
        .forEach(id -> refuseUnless(rules, id, settings.child("rules")));
    settings
        .findChildren("parameters")
        .keySet()
        .forEach(name -> refuseUnless(parameters, name, settings.child("parameters")));
  }

  private static void refuseUnless(Set<String> known, String key, YamlObject parent) {
    if (!known.contains(key)) {
      throw parent.unknown(key, known);
    }
  }

  private Pack changed(Pack pack, Optional<YamlObject> own, List<LocalChange> changes) {
    Map<String, RuleSetting> settings = new LinkedHashMap<>(pack.settings());
    merged("rules", own)
        .forEach((id, rule) -> settings.computeIfPresent(id, (same, ours) -> setting(rule, ours)));
    Map<String, Parameter> parameters = new LinkedHashMap<>(pack.parameters());
    merged("parameters", own)
        .forEach(
            (name, value) ->
                parameters.computeIfPresent(name, (same, ours) -> parameter(name, value, ours)));
    Pack local =
        new Pack(
            pack.name(),
            pack.title(),
            pack.from(),
            pack.to(),
            pack.protocol(),
            settings,
            parameters,
            pack.controls());
    changes.addAll(new PackChanges(pack, local, catalogue).list(reasons(own)));
    return local;
  }

  /** What is said of all packs, with what is said of this one in its place. */
  private Map<String, YamlObject> merged(String key, Optional<YamlObject> own) {
    Map<String, YamlObject> merged = new LinkedHashMap<>(yaml.findChildren(key));
    own.ifPresent(settings -> merged.putAll(settings.findChildren(key)));
    return merged;
  }

  private Map<String, String> reasons(Optional<YamlObject> own) {
    Map<String, String> reasons = new LinkedHashMap<>();
    merged("parameters", own).forEach((name, value) -> reasons.put(name, value.text("reason")));
    merged("rules", own)
        .forEach((id, rule) -> rule.findText("reason").ifPresent(why -> reasons.put(id, why)));
    return reasons;
  }

  /** A first day turns a rule on that the pack ships switched off. */
  private static RuleSetting setting(YamlObject rule, RuleSetting ours) {
    rule.allow("severity", "on", "starts", "reason");
    Optional<LocalDate> starts = rule.findDate("starts");
    return new RuleSetting(
        severity(rule).or(ours::severity),
        rule.flag("on", ours.on() || starts.isPresent()),
        starts.or(ours::starts));
  }

  private static Optional<Severity> severity(YamlObject rule) {
    Optional<String> written = rule.findText("severity");
    try {
      return written.map(Severity::of);
    } catch (PolicyLoadException e) {
      throw rule.fault(rule.place("severity"), "critical, high, medium, low or info");
    }
  }

  private Parameter parameter(String name, YamlObject local, Parameter ours) {
    local.allow("value", "source", "confidence", "reason");
    JsonNode value = local.value("value");
    shape
        .expected(name, ours.value(), value)
        .ifPresent(
            expected -> {
              throw local.fault(local.place("value"), expected);
            });
    local.text("reason");
    return new Parameter(value, local.text("source"), confidence(local), ours.loosened());
  }

  private static String confidence(YamlObject local) {
    String confidence = local.findText("confidence").orElse("judgement");
    if (!CONFIDENCES.contains(confidence)) {
      throw local.fault(local.place("confidence"), String.join(", ", new TreeSet<>(CONFIDENCES)));
    }
    return confidence;
  }
}

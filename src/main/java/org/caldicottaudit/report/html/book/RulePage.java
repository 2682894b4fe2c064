package org.caldicottaudit.report.html.book;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.caldicottaudit.policy.Control;
import org.caldicottaudit.policy.Pack;
import org.caldicottaudit.policy.RuleInfo;
import org.caldicottaudit.policy.WorkedExample;
import org.caldicottaudit.report.Wording;

/**
 * One rule as the book explains it.
 *
 * @param severities how grave it is in each pack
 * @param controls the clauses it serves
 * @param parameters the values that it judges by, in each pack
 */
public record RulePage(
    RuleInfo rule,
    List<String> severities,
    List<ClauseOfPack> controls,
    List<ParameterLine> parameters,
    List<ExampleTable> examples) {
  private static final Pattern NAMED = Pattern.compile("\\{([a-z_]+)}");

  public RulePage {
    severities = List.copyOf(severities);
    controls = List.copyOf(controls);
    parameters = List.copyOf(parameters);
    examples = List.copyOf(examples);
  }

  /** One control of one pack. */
  public record ClauseOfPack(String pack, Control control) {}

  /** One value of one pack. */
  public record ParameterLine(
      String pack, String name, String value, String source, String confidence) {}

  static RulePage of(RuleInfo rule, List<Pack> all, List<WorkedExample> examples) {
    List<Pack> packs = all.stream().filter(pack -> rule.packs().contains(pack.name())).toList();
    return new RulePage(
        rule,
        packs.stream().map(pack -> severity(rule, pack)).toList(),
        packs.stream().flatMap(pack -> clauses(rule, pack).stream()).toList(),
        packs.stream().flatMap(pack -> parameters(rule, pack).stream()).toList(),
        examples.stream().map(ExampleTable::of).toList());
  }

  private static String severity(RuleInfo rule, Pack pack) {
    return pack.severityOf(rule).code()
        + " in "
        + pack.name()
        + (pack.isOn(rule) ? "" : ", where it is switched off");
  }

  private static List<ClauseOfPack> clauses(RuleInfo rule, Pack pack) {
    return pack.controls().stream()
        .filter(control -> rule.controls().contains(control.id()))
        .map(control -> new ClauseOfPack(pack.name(), control))
        .toList();
  }

  private static List<ParameterLine> parameters(RuleInfo rule, Pack pack) {
    List<ParameterLine> lines = new ArrayList<>();
    for (String name : rule.parameters()) {
      Optional.ofNullable(pack.parameters().get(name))
          .map(parameter -> line(pack.name(), name, parameter))
          .ifPresent(lines::add);
    }
    return lines;
  }

  private static ParameterLine line(String pack, String name, Pack.Parameter parameter) {
    JsonNode value = parameter.value();
    return new ParameterLine(
        pack, InWords.name(name), InWords.value(value), parameter.source(), parameter.confidence());
  }

  /** How a finding reads, with the names of what is filled in. */
  public String message() {
    return NAMED
        .matcher(rule.message())
        .replaceAll(match -> "‹" + InWords.name(match.group(1)) + "›");
  }

  /** What the logs must hold, in words. */
  public String needs() {
    if (rule.needs().isEmpty()) {
      return "Nothing in particular.";
    }
    String groups = rule.needs().stream().map(RulePage::anyOf).collect(Collectors.joining("; "));
    return Wording.capital(groups) + ". Without it the rule is unproven.";
  }

  private static String anyOf(Set<String> group) {
    return group.stream().sorted().map(InWords::name).collect(Collectors.joining(" or "));
  }

  /** What is looked at, such as {@code Each event}. */
  public String looksAt() {
    return switch (rule.scope()) {
      case EVENT -> "One sharing event with what is linked to it";
      case CASE -> "All events of one case";
      case LOG -> "A whole log, or one partner";
      case PROTOCOL -> "The protocol, its agreements and its lists";
    };
  }

  /** From which day it counts; empty when always. */
  public String since() {
    return rule.effectiveFrom().map(Wording::day).orElse("");
  }
}

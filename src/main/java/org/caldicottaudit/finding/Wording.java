package org.caldicottaudit.finding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.caldicottaudit.correlation.Link;
import org.caldicottaudit.correlation.Strength;
import org.caldicottaudit.correlation.TieKind;
import org.caldicottaudit.policy.Fact;
import org.caldicottaudit.policy.RuleInfo;
import org.caldicottaudit.policy.Verdict;

/** Puts what a rule saw into sentences, with people masked unless the run identifies. */
final class Wording {
  /** The fact that says what a log doesn't show, such as {@code message that it answers}. */
  private static final String LACKING = "lacking";

  private static final Pattern NAMED = Pattern.compile("\\{([a-z_]+)\\}");

  private final Optional<Pseudonyms> pseudonyms;

  /**
   * @param pseudonyms empty when the run identifies people
   */
  Wording(Optional<Pseudonyms> pseudonyms) {
    this.pseudonyms = pseudonyms;
  }

  /** The rule's message about one fact. */
  String finding(RuleInfo rule, Fact fact) {
    return filled(rule, fact);
  }

  /** A person: masked unless the run identifies. */
  String person(String name) {
    return pseudonyms.map(masks -> masks.person(name)).orElse(name);
  }

  /** Why a verdict can't be given, and what would settle it. */
  String unproven(Verdict verdict, Optional<Fact> fact, List<Link> ties) {
    String doubt = "It can't be told whether this is right: " + verdict.rule().title() + ".";
    Optional<Link> weak =
        ties.stream()
            .filter(tie -> tie.strength() == Strength.WEAK)
            .filter(tie -> verdict.rule().ties().contains(tie.kind()))
            .findFirst();
    if (verdict.missing().isEmpty() && weak.isPresent()) {
      return doubt + perhaps(weak.get());
    }
    Optional<String> lacking = fact.map(Fact::values).map(values -> values.get(LACKING));
    if (verdict.missing().isEmpty() && lacking.isPresent()) {
      return doubt
          + " The logs show no "
          + lacking.get()
          + ". It would pass if they did and the rest is in order.";
    }
    if (verdict.missing().isEmpty()) {
      String field = fact.map(Fact::field).filter(name -> !name.isEmpty()).orElse("this");
      return doubt
          + " What the logs hold on "
          + inWords(field)
          + " is missing, too weak or unclear. It would pass if that were made certain and is in"
          + " order.";
    }
    String missing =
        verdict.missing().stream().map(Wording::inWords).collect(Collectors.joining(", "));
    return doubt
        + " Not in what was supplied: "
        + missing
        + ". It would pass if that showed it to be in order.";
  }

  /** No weak tie makes a pass alone: a person must look. */
  private static String perhaps(Link tie) {
    String kind = TieKind.find(tie.kind()).map(TieKind::words).orElse(tie.kind());
    String day = tie.other().date().map(on -> " of " + on).orElse(", undated,");
    return " A "
        + kind
        + day
        + " may settle it, tied only by "
        + tie.key()
        + ". It would pass if somebody makes sure that they belong together and the rest is in"
        + " order: write that down in links.csv.";
  }

  private static String inWords(String need) {
    return need.replace("|", " or ").replace('_', ' ');
  }

  private String filled(RuleInfo rule, Fact fact) {
    Matcher matcher = NAMED.matcher(rule.message());
    return matcher.replaceAll(
        match -> Matcher.quoteReplacement(value(rule.factKinds(), fact, match.group(1))));
  }

  private String value(Map<String, String> kinds, Fact fact, String name) {
    String value = fact.values().getOrDefault(name, "");
    if (value.isEmpty()) {
      return "(not given)";
    }
    return pseudonyms
        .map(masks -> masked(masks, kinds.getOrDefault(name, "code"), value))
        .orElse(value);
  }

  private static String masked(Pseudonyms masks, String kind, String value) {
    return switch (kind) {
      case "person" -> masks.person(value);
      case "address" -> masks.address(value);
      default -> value;
    };
  }
}

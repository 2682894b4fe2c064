package org.caldicottaudit.finding;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.caldicottaudit.policy.Fact;
import org.caldicottaudit.policy.RuleInfo;
import org.caldicottaudit.policy.Verdict;

/** Puts what a rule saw into sentences, with people masked unless the run identifies. */
final class Wording {
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
  String unproven(Verdict verdict, Optional<Fact> fact) {
    String doubt = "It can't be told whether this is right: " + verdict.rule().title() + ".";
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

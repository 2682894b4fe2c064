package org.caldicottaudit.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.caldicottaudit.correlation.Link;
import org.caldicottaudit.event.Place;
import org.caldicottaudit.policy.Fact;
import org.caldicottaudit.policy.Outcome;
import org.caldicottaudit.policy.RuleInfo;
import org.caldicottaudit.policy.Severity;
import org.caldicottaudit.policy.Verdict;

/**
 * Makes findings of verdicts: gives each its id, its sentence, its severity in the pack and its
 * standing.
 */
public final class FindingMaker {
  private final Wording wording;
  private final Fingerprint fingerprint = new Fingerprint();
  private final LocalDate asOf;
  private final BiConsumer<Subject, RuleInfo> passes;

  /**
   * @param pseudonyms empty when the run identifies people
   * @param asOf the date of the audit
   */
  public FindingMaker(Optional<Pseudonyms> pseudonyms, LocalDate asOf) {
    this(pseudonyms, asOf, (subject, rule) -> {});
  }

  /**
   * @param passes told of each pass, of which nothing is made
   */
  public FindingMaker(
      Optional<Pseudonyms> pseudonyms, LocalDate asOf, BiConsumer<Subject, RuleInfo> passes) {
    this.wording = new Wording(pseudonyms);
    this.asOf = asOf;
    this.passes = passes;
  }

  /**
   * What was judged, as far as findings need it.
   *
   * @param identity what identifies it from run to run
   * @param pack name of the pack that judged it
   * @param severity of a rule in that pack
   * @param controls of a rule in that pack
   */
  public record Subject(
      String identity,
      Optional<LocalDate> date,
      List<String> caseRefs,
      String partner,
      Place place,
      String pack,
      List<Link> ties,
      Function<RuleInfo, Severity> severity,
      Function<RuleInfo, List<String>> controls) {}

  /**
   * The findings and open questions of one verdict; none for a pass or where the rule doesn't
   * apply, and none of a person for what speaks of the protocol's own list.
   */
  public List<Finding> of(Subject subject, Verdict verdict) {
    if (verdict.outcome() == Outcome.PASS && !verdict.aboutProtocol()) {
      passes.accept(subject, verdict.rule());
    }
    return switch (verdict.outcome()) {
      case PASS, NOT_APPLICABLE -> List.of();
      case FINDING -> findings(subject, verdict);
      case UNPROVEN -> List.of(unproven(subject, verdict));
    };
  }

  private List<Finding> findings(Subject subject, Verdict verdict) {
    List<Finding> made = new ArrayList<>(verdict.facts().size());
    for (Fact fact : verdict.facts().stream().filter(fact -> !fact.aboutProtocol()).toList()) {
      made.add(make(subject, verdict, fact, wording.finding(verdict.rule(), fact)));
    }
    return made;
  }

  private Finding unproven(Subject subject, Verdict verdict) {
    Optional<Fact> fact = verdict.facts().stream().findFirst();
    String field =
        verdict.missing().isEmpty() ? fact.map(Fact::field).orElse("") : verdict.missing().get(0);
    Fact about = new Fact(field, Map.of(), List.of());
    return make(subject, verdict, about, wording.unproven(verdict, fact, subject.ties()));
  }

  private Finding make(Subject subject, Verdict verdict, Fact fact, String message) {
    RuleInfo rule = verdict.rule();
    return new Finding(
        fingerprint.of(rule.id(), subject.identity(), fact),
        rule.id(),
        subject.severity().apply(rule),
        verdict.outcome(),
        standing(rule, subject),
        subject.pack(),
        subject.date(),
        String.join("; ", subject.caseRefs()),
        subject.partner(),
        fact.field(),
        subject.place(),
        message,
        verdict.outcome() == Outcome.FINDING
            ? rule.remedy()
            : "Supply what is missing, or ask the agency.",
        subject.controls().apply(rule),
        asOf,
        Ties.inWords(subject.ties()),
        History.of(event(subject)));
  }

  /** A person as reports may show them. */
  public String person(String name) {
    return name.isBlank() ? name : wording.person(name);
  }

  /** The id of what was judged. */
  public String event(Subject subject) {
    return fingerprint.of(subject.identity());
  }

  private static Standing standing(RuleInfo rule, Subject subject) {
    boolean early =
        Stream.of(rule.effectiveFrom(), subject.date()).allMatch(Optional::isPresent)
            && subject.date().get().isBefore(rule.effectiveFrom().get());
    return early ? Standing.NOT_YET_IN_FORCE : Standing.OPEN;
  }
}

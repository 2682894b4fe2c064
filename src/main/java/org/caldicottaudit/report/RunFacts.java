package org.caldicottaudit.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a reader must know about a run before believing it.
 *
 * @param name of the run, such as {@code quarter}
 * @param asOf the date of the audit
 * @param from first day audited, as asked or as found in the logs; empty without dated events
 * @param to last day audited
 * @param packMode {@code in-force} or the name of the pack that judged everything
 * @param packs names of the packs that judged something, with their titles
 * @param policyRevision hash of the policies, packs and reference data, in hexadecimal
 * @param identified whether names and addresses are shown
 * @param tool name and version of this program
 * @param assurance what was judged by local settings instead
 * @param casesMasked whether case references are pseudonyms too
 * @param rulesOff rules that no pack asked although one of them holds it; in order
 */
public record RunFacts(
    String name,
    LocalDate asOf,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    String packMode,
    List<PackFacts> packs,
    String policyRevision,
    boolean identified,
    String tool,
    Assurance assurance,
    List<RuleOff> rulesOff,
    boolean casesMasked) {
  /** A run that shows case references. */
  public RunFacts(
      String name,
      LocalDate asOf,
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      String packMode,
      List<PackFacts> packs,
      String policyRevision,
      boolean identified,
      String tool,
      Assurance assurance,
      List<RuleOff> rulesOff) {
    this(
        name,
        asOf,
        from,
        to,
        packMode,
        packs,
        policyRevision,
        identified,
        tool,
        assurance,
        rulesOff,
        false);
  }

  /** A run with every rule on. */
  public RunFacts(
      String name,
      LocalDate asOf,
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      String packMode,
      List<PackFacts> packs,
      String policyRevision,
      boolean identified,
      String tool,
      Assurance assurance) {
    this(
        name,
        asOf,
        from,
        to,
        packMode,
        packs,
        policyRevision,
        identified,
        tool,
        assurance,
        List.of());
  }

  /** A run that judged as the packs say. */
  public RunFacts(
      String name,
      LocalDate asOf,
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      String packMode,
      List<PackFacts> packs,
      String policyRevision,
      boolean identified,
      String tool) {
    this(name, asOf, from, to, packMode, packs, policyRevision, identified, tool, Assurance.WHOLE);
  }

  public RunFacts {
    Objects.requireNonNull(name, "name must not be null");
    Objects.requireNonNull(asOf, "asOf must not be null");
    Objects.requireNonNull(assurance, "assurance must not be null");
    packs = List.copyOf(packs);
    rulesOff = List.copyOf(rulesOff);
  }

  /** The same, with case references masked. */
  RunFacts maskingCases() {
    return new RunFacts(
        name,
        asOf,
        from,
        to,
        packMode,
        packs,
        policyRevision,
        identified,
        tool,
        assurance,
        rulesOff,
        true);
  }

  /** What a reader sees of people and cases. */
  public String people() {
    if (identified) {
      return "Names and addresses are shown. Keep this paper as you keep the case files.";
    }
    return casesMasked
        ? "People, mailboxes and case references are shown as pseudonyms."
        : "People and mailboxes are shown as pseudonyms; case references are kept.";
  }

  /** How a paper of this run is to be handled; stands on every page. */
  public String mark() {
    if (identified) {
      return "DPO: shows names, personal data";
    }
    return casesMasked ? "Guardian: pseudonyms" : "Guardian: pseudonyms, case references";
  }

  /**
   * A rule that a pack holds and does not ask.
   *
   * @param why such as {@code switched off in uk-current}
   */
  public record RuleOff(String ruleId, String title, String why) {}

  /** A pack and how many events it judged. */
  public record PackFacts(String name, String title, long events) {}
}

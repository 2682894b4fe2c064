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
    List<RuleOff> rulesOff) {
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

  /**
   * A rule that a pack holds and does not ask.
   *
   * @param why such as {@code switched off in uk-current}
   */
  public record RuleOff(String ruleId, String title, String why) {}

  /** A pack and how many events it judged. */
  public record PackFacts(String name, String title, long events) {}
}

package org.caldicottaudit.policy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One rule as its metadata describes it.
 *
 * @param id such as {@code REC-01}; fixed, never reused
 * @param path folder below {@code policies/rules}, such as {@code records/decision_record}
 * @param title what is right
 * @param severity the severity that a pack gives it unless it says otherwise
 * @param packs names of the packs that hold it
 * @param controls ids of the controls it serves, over all packs
 * @param needs what must be there for a verdict; all of the groups, any name of a group
 * @param factKinds kind of each fact that its message names: code, date, domain, id, number,
 *     person, address
 * @param message sentence with {@code {named}} facts
 * @param remedy what to do now
 * @param falseAlarms where it may be wrong
 * @param effectiveFrom first day on which its findings count; empty when always
 * @param parameters names of the pack's values that it judges by, in order
 * @param ties kinds of tie that settle it where they are strong
 */
public record RuleInfo(
    String id,
    String path,
    String title,
    String description,
    Scope scope,
    Severity severity,
    List<String> packs,
    List<String> controls,
    List<Set<String>> needs,
    Map<String, String> factKinds,
    String message,
    String remedy,
    String falseAlarms,
    List<RuleSource> sources,
    Optional<LocalDate> effectiveFrom,
    List<String> parameters,
    List<String> ties) {
  /** A rule that no tie settles. */
  public RuleInfo(
      String id,
      String path,
      String title,
      String description,
      Scope scope,
      Severity severity,
      List<String> packs,
      List<String> controls,
      List<Set<String>> needs,
      Map<String, String> factKinds,
      String message,
      String remedy,
      String falseAlarms,
      List<RuleSource> sources,
      Optional<LocalDate> effectiveFrom,
      List<String> parameters) {
    this(
        id,
        path,
        title,
        description,
        scope,
        severity,
        packs,
        controls,
        needs,
        factKinds,
        message,
        remedy,
        falseAlarms,
        sources,
        effectiveFrom,
        parameters,
        List.of());
  }

  /** A rule that reads no parameter. */
  public RuleInfo(
      String id,
      String path,
      String title,
      String description,
      Scope scope,
      Severity severity,
      List<String> packs,
      List<String> controls,
      List<Set<String>> needs,
      Map<String, String> factKinds,
      String message,
      String remedy,
      String falseAlarms,
      List<RuleSource> sources,
      Optional<LocalDate> effectiveFrom) {
    this(
        id,
        path,
        title,
        description,
        scope,
        severity,
        packs,
        controls,
        needs,
        factKinds,
        message,
        remedy,
        falseAlarms,
        sources,
        effectiveFrom,
        List.of());
  }

  public RuleInfo {
    if (!id.matches("[A-Z]{3}-[0-9]{2}")) {
      throw new PolicyLoadException(
          "A rule's id looks like REC-01, but found \"" + id + "\" in " + path + ".");
    }
    Objects.requireNonNull(scope, "scope must not be null");
    Objects.requireNonNull(severity, "severity must not be null");
    packs = List.copyOf(packs);
    controls = List.copyOf(controls);
    needs = List.copyOf(needs);
    factKinds = Collections.unmodifiableMap(new LinkedHashMap<>(factKinds));
    sources = List.copyOf(sources);
    parameters = List.copyOf(parameters);
    ties = List.copyOf(ties);
  }

  /** The first part of the id, such as {@code REC}: what the rule is about. */
  public String topic() {
    return id.substring(0, 3);
  }
}

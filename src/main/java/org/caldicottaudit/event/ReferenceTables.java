package org.caldicottaudit.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the user knows about the partnership beside its logs. A table that was not given is empty,
 * which is unknown; a table that was given and has no rows is a list without rows.
 *
 * @param links what a person joined by hand; none without such a table
 */
public record ReferenceTables(
    Optional<List<Partner>> partners,
    Optional<List<Agreement>> agreements,
    Optional<List<RetentionRule>> retention,
    Optional<List<SecureDomain>> secureDomains,
    Optional<List<LocalDate>> holidays,
    Optional<List<TrainingRecord>> training,
    Optional<List<RuleException>> exceptions,
    Optional<List<Attestation>> attestations,
    List<HandLink> links) {
  /** No table given. */
  public static final ReferenceTables NONE =
      new ReferenceTables(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Tables of what events are judged by, without decisions on what was found. */
  public ReferenceTables(
      Optional<List<Partner>> partners,
      Optional<List<Agreement>> agreements,
      Optional<List<RetentionRule>> retention,
      Optional<List<SecureDomain>> secureDomains,
      Optional<List<LocalDate>> holidays) {
    this(
        partners,
        agreements,
        retention,
        secureDomains,
        holidays,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  /** The same with other links. */
  public ReferenceTables with(List<HandLink> others) {
    return new ReferenceTables(
        partners,
        agreements,
        retention,
        secureDomains,
        holidays,
        training,
        exceptions,
        attestations,
        others);
  }

  public ReferenceTables {
    partners = partners.map(List::copyOf);
    agreements = agreements.map(List::copyOf);
    retention = retention.map(List::copyOf);
    secureDomains = secureDomains.map(List::copyOf);
    holidays = holidays.map(List::copyOf);
    training = training.map(List::copyOf);
    links = List.copyOf(links);
    exceptions = exceptions.map(List::copyOf);
    attestations = attestations.map(List::copyOf);
  }
}

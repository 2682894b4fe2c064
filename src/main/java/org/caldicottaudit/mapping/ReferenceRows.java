package org.caldicottaudit.mapping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.caldicottaudit.event.Agreement;
import org.caldicottaudit.event.Attestation;
import org.caldicottaudit.event.HandLink;
import org.caldicottaudit.event.Partner;
import org.caldicottaudit.event.Place;
import org.caldicottaudit.event.ReferenceTables;
import org.caldicottaudit.event.RetentionRule;
import org.caldicottaudit.event.RuleException;
import org.caldicottaudit.event.SecureDomain;
import org.caldicottaudit.event.TrainingRecord;

/**
 * Collects the rows of all reference tables. A table without rows is still a table where its file
 * holds nothing else; a blank sheet of a workbook with several is a form that nobody has filled in.
 */
final class ReferenceRows {
  private final Set<TableKind> given = EnumSet.noneOf(TableKind.class);
  private final List<Partner> partners = new ArrayList<>();
  private final List<Agreement> agreements = new ArrayList<>();
  private final List<RetentionRule> retention = new ArrayList<>();
  private final List<SecureDomain> secureDomains = new ArrayList<>();
  private final List<HandLink> links = new ArrayList<>();
  private final List<LocalDate> holidays = new ArrayList<>();
  private final List<TrainingRecord> training = new ArrayList<>();
  private final List<RuleException> exceptions = new ArrayList<>();
  private final List<Attestation> attestations = new ArrayList<>();

  /** Notes that a table of that kind was given. */
  void given(TableKind kind) {
    given.add(kind);
  }

  /**
   * Takes one row.
   *
   * @return true: every row of such a table counts
   * @throws UnreadableCellException when it can't be used
   */
  boolean take(TableKind kind, ReferenceCells row) throws UnreadableCellException {
    switch (kind) {
      case PARTNERS -> takePartner(row);
      case AGREEMENTS -> takeAgreement(row);
      case RETENTION_SCHEDULE -> takeClass(ReferenceRow.retention(row), row);
      case SECURE_DOMAINS -> secureDomains.add(ReferenceRow.secureDomain(row));
      case LINKS -> ReferenceRow.link(row).ifPresent(links::add);
      case HOLIDAYS -> holidays.add(ReferenceRow.holiday(row));
      case TRAINING -> ReferenceRow.training(row).ifPresent(training::add);
      case EXCEPTIONS -> exceptions.add(DecisionRow.exception(row, exceptions));
      case ATTESTATIONS -> attestations.add(DecisionRow.attestation(row, attestations));
      case EMAIL_LOG, AUDIT_LOG, CASE_LOG ->
          throw new IllegalArgumentException(kind + " is no such table");
    }
    return true;
  }

  // What nobody can read of an organisation, an agreement or a class is listed; that it is there
  // counts all the same, because without it each of its events would be a finding.

  private void takePartner(ReferenceCells row) throws UnreadableCellException {
    try {
      partners.add(ReferenceRow.partner(row, ReferenceRow.domains(row)));
    } catch (UnreadableCellException e) {
      partners.add(ReferenceRow.partner(row, List.of()));
      throw e;
    }
  }

  private void takeAgreement(ReferenceCells row) throws UnreadableCellException {
    try {
      agreements.add(ReferenceRow.agreement(row, ReferenceRow.reviewDue(row)));
    } catch (UnreadableCellException e) {
      agreements.add(ReferenceRow.agreement(row, Optional.empty()));
      throw row.unreadable(
          "review due",
          "The cell holds no day that can be read, so the review counts from the ratification."
              + " Write it as 2026-04-03, April 2026 or every 2 years.");
    }
  }

  private void takeClass(RetentionRule rule, ReferenceCells row) throws UnreadableCellException {
    retention.add(rule);
    if (rule.period().isEmpty()) {
      throw row.unreadable(
          "period",
          "The period can't be read, so records of this class are judged by their own dates. Write"
              + " it such as 6 years, 18 months, birth + 25 years or indefinite.");
    }
  }

  ReferenceTables tables() {
    return new ReferenceTables(
        table(TableKind.PARTNERS, once(partners, Partner::place)),
        table(TableKind.AGREEMENTS, once(agreements, Agreement::place)),
        table(TableKind.RETENTION_SCHEDULE, once(retention, RetentionRule::place)),
        table(TableKind.SECURE_DOMAINS, once(secureDomains, SecureDomain::place)),
        table(TableKind.HOLIDAYS, holidays),
        table(TableKind.TRAINING, once(training, TrainingRecord::place)),
        table(TableKind.EXCEPTIONS, once(exceptions, RuleException::place)),
        table(TableKind.ATTESTATIONS, once(attestations, Attestation::place)),
        once(links, HandLink::place));
  }

  /** Each row once, in its first place, though a table may be given twice. */
  private static <T extends Record> List<T> once(List<T> rows, Function<T, Place> place) {
    Map<String, T> once = new LinkedHashMap<>();
    rows.stream()
        .sorted(Comparator.comparing(place))
        .forEach(row -> once.putIfAbsent(withoutPlace(row, place.apply(row)), row));
    return List.copyOf(once.values());
  }

  private static String withoutPlace(Record row, Place place) {
    return row.toString().replace(place.toString(), "");
  }

  private <T> Optional<List<T>> table(TableKind kind, List<T> rows) {
    return given.contains(kind) ? Optional.of(rows) : Optional.empty();
  }
}

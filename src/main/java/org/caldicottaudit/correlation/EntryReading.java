package org.caldicottaudit.correlation;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Fields;
import org.caldicottaudit.event.Moment;

/**
 * What the values of an entry come to: ages, spans of days, who is meant.
 *
 * @param age full years of the child on the day of the entry
 * @param daysToRecord days from the act to its recording; negative when recorded before
 * @param daysSinceTraining days from the training to the entry
 * @param consentLead days from the consent, or its refusal, to the act; negative when it came after
 * @param consentGiver child, parent, both, other or unclear; empty when nobody is recorded
 * @param scopeGaps recipients whom the scope of the consent doesn't name
 * @param agencyKind kind of organisation whose log it is
 * @param requesterKind kind of organisation that asked
 * @param identifiers which of the child's name, birthday and reference the entry gives
 * @param reporting from awareness of an incident to its report, else to the audit's day
 * @param doubts about its dates
 */
public record EntryReading(
    OptionalLong age,
    OptionalLong daysToRecord,
    OptionalLong daysSinceTraining,
    OptionalLong consentLead,
    Optional<String> consentGiver,
    List<ScopeGap> scopeGaps,
    Optional<String> agencyKind,
    Optional<String> requesterKind,
    List<Field> identifiers,
    Optional<Elapsed> reporting,
    List<Doubt> doubts) {
  public EntryReading {
    scopeGaps = List.copyOf(scopeGaps);
    identifiers = List.copyOf(identifiers);
    doubts = List.copyOf(doubts);
  }

  /**
   * @param keeper who keeps the log, where it has no column for that
   * @param consents other consents of the case
   */
  static EntryReading of(
      Entry entry,
      Optional<String> keeper,
      List<Entry> consents,
      Recipients recipients,
      WorkingCalendar calendar,
      LocalDate asOf) {
    Fields fields = entry.fields();
    Optional<Moment> act = fields.time(Field.SHARED_AT).or(() -> fields.time(Field.DECIDED_AT));
    return new EntryReading(
        age(entry),
        days(act, fields.time(Field.RECORDED_AT)),
        days(fields.date(Field.TRAINING_DATE).map(Moment::on), entry.when()),
        days(fields.time(Field.CONSENT_AT), act.or(entry::when)),
        Consent.giver(entry),
        new Consent(recipients).gaps(entry, consents),
        fields
            .text(Field.AGENCY)
            .flatMap(recipients::kind)
            .or(() -> keeper.flatMap(house -> kindOfHouse(house, recipients))),
        fields.text(Field.REQUESTER_ORG).flatMap(recipients::kind),
        Stream.of(Field.CHILD_NAME, Field.DATE_OF_BIRTH, Field.CHILD_REF)
            .filter(fields::has)
            .toList(),
        reporting(fields, calendar, asOf),
        Doubt.of(fields));
  }

  /** A house that the partners table doesn't know goes by its mail domain. */
  private static Optional<String> kindOfHouse(String house, Recipients recipients) {
    return recipients.kind(house).or(() -> OrganisationKind.ofDomain(house));
  }

  private static OptionalLong age(Entry entry) {
    Optional<LocalDate> born = entry.fields().date(Field.DATE_OF_BIRTH);
    Optional<LocalDate> day = entry.date();
    if (born.isPresent() && day.isPresent() && !day.get().isBefore(born.get())) {
      return OptionalLong.of(Period.between(born.get(), day.get()).getYears());
    }
    return entry.fields().number(Field.AGE);
  }

  /** Whole days; on one day, times decide whether it came after. */
  private static OptionalLong days(Optional<Moment> from, Optional<Moment> to) {
    if (from.isEmpty() || to.isEmpty()) {
      return OptionalLong.empty();
    }
    long days = ChronoUnit.DAYS.between(from.get().date(), to.get().date());
    boolean backwards =
        days == 0
            && from.get().hasTime()
            && to.get().hasTime()
            && to.get().instant().isBefore(from.get().instant());
    return OptionalLong.of(backwards ? -1 : days);
  }

  private static Optional<Elapsed> reporting(
      Fields fields, WorkingCalendar calendar, LocalDate asOf) {
    Moment end = fields.time(Field.REPORTED_AT).orElseGet(() -> Moment.on(asOf));
    return fields.time(Field.AWARE_AT).map(aware -> calendar.between(aware, end));
  }
}

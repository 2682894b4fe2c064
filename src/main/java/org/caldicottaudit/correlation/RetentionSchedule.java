package org.caldicottaudit.correlation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Fields;
import org.caldicottaudit.event.RetentionPeriod;
import org.caldicottaudit.event.RetentionRule;

/**
 * Works out until when a record may be kept. The schedule's word goes before the record's own date:
 * a date in the record that the schedule doesn't support is no reason to destroy early.
 */
final class RetentionSchedule {
  private final Map<String, RetentionRule> rules = new HashMap<>();

  RetentionSchedule(List<RetentionRule> rules) {
    for (RetentionRule rule : rules) {
      this.rules.merge(key(rule.recordClass()), rule, RetentionSchedule::readable);
    }
  }

  private static RetentionRule readable(RetentionRule first, RetentionRule later) {
    return first.period().isPresent() ? first : later;
  }

  RetentionState of(Entry entry) {
    Fields fields = entry.fields();
    Optional<RetentionRule> rule =
        fields.text(Field.RETENTION_CLASS).map(RetentionSchedule::key).map(rules::get);
    Optional<RetentionPeriod> period = rule.flatMap(RetentionRule::period);
    boolean indefinite =
        saysIndefinite(fields) || period.filter(RetentionPeriod::indefinite).isPresent();
    Optional<LocalDate> bySchedule = period.flatMap(found -> lastDay(found, fields));
    Optional<LocalDate> due =
        indefinite ? bySchedule : bySchedule.or(() -> fields.date(Field.RETAIN_UNTIL));
    String dueFrom = due.isEmpty() ? "" : bySchedule.isPresent() ? "schedule" : "record";
    boolean waits = due.isEmpty() && period.filter(found -> waits(found, entry)).isPresent();
    return new RetentionState(rule.isPresent(), indefinite, !waits, due, dueFrom);
  }

  /** A blank cell of the column for it says that what starts the period hasn't happened. */
  private static boolean waits(RetentionPeriod period, Entry entry) {
    return !period.indefinite()
        && !period.fromBirth()
        && entry.source().provides(Field.RETENTION_TRIGGER)
        && !entry.fields().has(Field.RETENTION_TRIGGER);
  }

  private static Optional<LocalDate> lastDay(RetentionPeriod period, Fields fields) {
    return period.indefinite() ? Optional.empty() : trigger(period, fields).map(period::endsOn);
  }

  /** By its class, or by a last day that is the word instead of a day. */
  private static boolean saysIndefinite(Fields fields) {
    return fields
            .text(Field.RETENTION_CLASS)
            .map(RetentionSchedule::key)
            .filter("indefinite"::equals)
            .isPresent()
        || fields.date(Field.RETAIN_UNTIL).filter(RetentionPeriod.NO_LAST_DAY::equals).isPresent();
  }

  private static Optional<LocalDate> trigger(RetentionPeriod period, Fields fields) {
    return fields.date(period.fromBirth() ? Field.DATE_OF_BIRTH : Field.RETENTION_TRIGGER);
  }

  private static String key(String recordClass) {
    return String.join(" ", PartnerNames.words(recordClass.toLowerCase(Locale.ROOT)));
  }
}

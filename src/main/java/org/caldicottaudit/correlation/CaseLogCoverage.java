package org.caldicottaudit.correlation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.EntryType;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Message;
import org.caldicottaudit.event.Partner;

/**
 * Whether a case log would show the decision on a message: one of the sender's own organisation, as
 * far as the log says whose it is, that reaches over the day. Mail of other days, or of a partner
 * whose log was not supplied, can't be said to lack a record.
 */
final class CaseLogCoverage {
  private static final String NOBODY = "";

  private final Map<String, Span> byAgency = new HashMap<>();
  private final Span all = new Span();
  private final Set<List<String>> flows = new HashSet<>();

  private final int daysOfGrace;

  private final class Span {
    private LocalDate first = LocalDate.MAX;
    private LocalDate last = LocalDate.MIN;

    void add(LocalDate day) {
      first = day.isBefore(first) ? day : first;
      last = day.isAfter(last) ? day : last;
    }

    boolean holds(LocalDate day) {
      return !first.isAfter(last)
          && !day.plusDays(daysOfGrace).isBefore(first)
          && !day.minusDays(daysOfGrace).isAfter(last);
    }
  }

  /**
   * @param daysOfGrace by which a log reaches beyond its entries: that of a quiet service has none
   *     on its first and last days
   */
  CaseLogCoverage(Collection<Entry> entries, PartnerDirectory partners, int daysOfGrace) {
    this.daysOfGrace = daysOfGrace;
    for (Entry entry : entries) {
      EntryType type = entry.type();
      if (type != EntryType.PLAN && type != EntryType.RECORD) {
        Optional<Partner> agency = entry.fields().text(Field.AGENCY).flatMap(partners::named);
        String name = agency.map(Partner::organisation).orElse(NOBODY);
        entry
            .date()
            .ifPresent(
                day -> {
                  all.add(day);
                  byAgency.computeIfAbsent(name, absent -> new Span()).add(day);
                });
        if (agency.isPresent() && type == EntryType.DISCLOSURE) {
          entry.fields().texts(Field.RECIPIENT_ORG).stream()
              .flatMap(written -> partners.named(written).stream())
              .forEach(to -> flows.add(List.of(name, to.organisation())));
        }
      }
    }
  }

  /** Whether the decision on a message would stand in one; true where no log has any day. */
  boolean covers(Message message, Optional<Partner> sender) {
    Optional<LocalDate> day = message.date();
    if (day.isEmpty() || byAgency.isEmpty()) {
      return true;
    }
    Span own = sender.map(partner -> byAgency.get(partner.organisation())).orElse(null);
    Span nobodys = byAgency.get(NOBODY);
    if (own != null) {
      return own.holds(day.get()) || (nobodys != null && nobodys.holds(day.get()));
    }
    return (sender.isEmpty() || nobodys != null) && all.holds(day.get());
  }

  /**
   * Whether the sender of what came in keeps a log of its own that covers the day and records what
   * it shares with that recipient.
   */
  boolean senderRecords(Message message, Optional<Partner> sender, Collection<Partner> recipients) {
    return sender.isPresent()
        && message.date().isPresent()
        && Optional.ofNullable(byAgency.get(sender.get().organisation()))
            .filter(span -> span.holds(message.date().get()))
            .isPresent()
        && recipients.stream()
            .anyMatch(
                to -> flows.contains(List.of(sender.get().organisation(), to.organisation())));
  }
}

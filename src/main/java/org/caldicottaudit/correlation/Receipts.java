package org.caldicottaudit.correlation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.EntryType;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Partner;
import org.jspecify.annotations.Nullable;

/**
 * Looks in the own logs of recipients for what was shared with them: one agency says that it sent
 * something, the other has nothing of the case. Only logs of one agency each are compared, and only
 * those that book in what arrives.
 */
final class Receipts {
  /** What an agency does itself is no sign that something arrived. */
  private static final Set<EntryType> NO_RECEIPT =
      EnumSet.of(EntryType.DISCLOSURE, EntryType.REFUSAL, EntryType.PLAN, EntryType.RECORD);

  private final PartnerDirectory partners;
  private final CaseIndex cases;
  private final TieWindows.Around window;
  private final int daysOfGrace;
  private final Map<String, TreeSet<LocalDate>> daysOfOwnLog = new HashMap<>();
  private final Map<String, String> ownerOfFile = new HashMap<>();
  private final Set<String> booksIn = new HashSet<>();

  Receipts(
      Collection<Entry> entries, PartnerDirectory partners, CaseIndex cases, TieWindows windows) {
    this.partners = partners;
    this.cases = cases;
    this.window = windows.receipt();
    this.daysOfGrace = windows.caseLogGraceDays();
    findOwnLogs(entries);
    if (!daysOfOwnLog.isEmpty()) {
      entries.forEach(
          entry ->
              owing(entry)
                  .filter(owner -> receipt(entry, owner).isPresent())
                  .forEach(booksIn::add));
    }
  }

  /** An agency has a log of its own where no file holds its entries beside those of another. */
  private void findOwnLogs(Collection<Entry> entries) {
    Map<String, Set<String>> agenciesOfFile = new HashMap<>();
    for (Entry entry : entries) {
      agenciesOfFile
          .computeIfAbsent(entry.source().file(), file -> new HashSet<>(2))
          .add(agency(entry));
    }
    Set<String> mixed = new HashSet<>();
    agenciesOfFile.values().stream().filter(all -> all.size() > 1).forEach(mixed::addAll);
    for (Entry entry : entries) {
      String agency = agency(entry);
      if (!agency.isEmpty() && !mixed.contains(agency)) {
        ownerOfFile.put(entry.source().file(), agency);
        if (entry.type() != EntryType.PLAN && entry.type() != EntryType.RECORD) {
          TreeSet<LocalDate> days = daysOfOwnLog.computeIfAbsent(agency, absent -> new TreeSet<>());
          entry.date().ifPresent(days::add);
        }
      }
    }
  }

  private String agency(Entry entry) {
    return entry
        .fields()
        .text(Field.AGENCY)
        .flatMap(partners::named)
        .map(Partner::organisation)
        .orElse("");
  }

  /** What the own logs of its recipients show of a disclosure, as far as they would show it. */
  List<Receipt> of(Entry shared) {
    return booksIn.isEmpty()
        ? List.of()
        : owing(shared)
            .filter(booksIn::contains)
            .map(owner -> new Receipt(owner, receipt(shared, owner)))
            .toList();
  }

  /** The recipients whose own logs are there and reach over the day. */
  private Stream<String> owing(Entry shared) {
    if (shared.type() != EntryType.DISCLOSURE || shared.date().isEmpty()) {
      return Stream.empty();
    }
    LocalDate day = shared.date().get();
    return shared.fields().texts(Field.RECIPIENT_ORG).stream()
        .flatMap(name -> partners.named(name).stream())
        .map(Partner::organisation)
        .distinct()
        .filter(owner -> !owner.equals(ownerOfFile.get(shared.source().file())))
        .filter(owner -> holds(daysOfOwnLog.get(owner), day));
  }

  private boolean holds(@Nullable NavigableSet<LocalDate> days, LocalDate day) {
    return days != null
        && !days.isEmpty()
        && !day.plusDays(daysOfGrace).isBefore(days.first())
        && !day.minusDays(daysOfGrace).isAfter(days.last());
  }

  private Optional<Link> receipt(Entry shared, String owner) {
    LocalDate day = shared.date().orElseThrow();
    return cases
        .of(shared)
        .flatMap(file -> file.from(day.minusDays(window.before())))
        .filter(entry -> owner.equals(ownerOfFile.get(entry.source().file())))
        .filter(entry -> !NO_RECEIPT.contains(entry.type()))
        .filter(
            entry ->
                entry.date().filter(on -> !on.isAfter(day.plusDays(window.after()))).isPresent())
        .map(
            entry ->
                new Link(
                    TieKind.RECEIPT.code(),
                    "entry of the case in its own log",
                    Strength.STRONG,
                    entry))
        .sorted()
        .findFirst();
  }
}

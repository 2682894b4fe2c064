package org.caldicottaudit.correlation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.EntryType;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Moment;
import org.caldicottaudit.event.SharingEvent;

/**
 * Looks in the case file for the consent that stood when something was shared, where it is recorded
 * in an entry of its own: the last that was given, refused or withdrawn before. What is withdrawn
 * stays so until somebody is asked again.
 */
final class Consents {
  private static final Set<String> TAKEN_BACK = Set.of("refused", "withdrawn");
  private static final Comparator<Said> IN_TIME =
      Comparator.comparing((Said said) -> said.when.isPresent())
          .thenComparing(said -> said.when.orElse(Moment.at(Instant.EPOCH)))
          .thenComparing(Said::takenBack)
          .thenComparing(Said::entry, EventOrder.BY_CONTENT.reversed());

  private final CaseIndex cases;
  private final Consent consent;
  private final HandLinks handLinks;

  Consents(CaseIndex cases, Recipients recipients, HandLinks handLinks) {
    this.cases = cases;
    this.consent = new Consent(recipients);
    this.handLinks = handLinks;
  }

  /** An answer that may bear on a sharing, and how surely. */
  private record Said(
      Entry entry, String status, Optional<Moment> when, Strength strength, String key) {
    boolean takenBack() {
      return TAKEN_BACK.contains(status);
    }

    Said weakened(String why) {
      return new Said(entry, status, when, Strength.WEAK, key + ", " + why);
    }
  }

  /** The consent that stood; empty where no entry of its own says anything of it. */
  Optional<ConsentTie> of(Entry shared) {
    if (shared.type() != EntryType.DISCLOSURE) {
      return Optional.empty();
    }
    List<Said> before =
        cases
            .of(shared)
            .flatMap(file -> file.all(EntryType.CONSENT))
            .distinct()
            .flatMap(entry -> said(entry, shared).stream())
            .sorted(IN_TIME)
            .toList();
    if (before.isEmpty()) {
      return Optional.empty();
    }
    Said last = before.get(before.size() - 1);
    Said stood = last.strength == Strength.STRONG ? last : doubted(before);
    boolean alsoGiven = before.stream().anyMatch(said -> contradicts(said, stood));
    return Optional.of(
        tie(
            shared,
            alsoGiven ? stood.weakened("given on that day too") : stood,
            before.stream().anyMatch(said -> isGivenBefore(said, stood))));
  }

  private static boolean isGivenBefore(Said said, Said stood) {
    return !said.takenBack()
        && LogKind.of(said.entry.source()).equals(LogKind.of(stood.entry.source()))
        && before(said.when, stood.when);
  }

  /** Of two answers of one day nobody knows which came last. */
  private static boolean contradicts(Said said, Said stood) {
    return said.takenBack() != stood.takenBack()
        && said.when.isPresent()
        && stood.when.isPresent()
        && said.when.get().date().equals(stood.when.get().date())
        && !before(said.when, stood.when);
  }

  /** What may be about somebody else leaves open what surely stood before. */
  private static Said doubted(List<Said> before) {
    Said last = before.get(before.size() - 1);
    return before.stream()
        .filter(said -> said.strength == Strength.STRONG)
        .reduce((one, other) -> other)
        .filter(sure -> sure.takenBack() || !last.takenBack())
        .map(
            sure ->
                sure.takenBack() == last.takenBack() ? sure : sure.weakened("perhaps asked again"))
        .orElse(last);
  }

  private static ConsentTie tie(Entry shared, Said said, boolean givenBefore) {
    TieKind kind = said.takenBack() ? TieKind.WITHDRAWAL : TieKind.CONSENT;
    return new ConsentTie(
        new Link(kind.code(), said.key, said.strength, said.entry),
        said.status,
        lead(said.when, act(shared)),
        givenBefore);
  }

  private static OptionalLong lead(Optional<Moment> from, Optional<Moment> to) {
    return from.isPresent() && to.isPresent()
        ? OptionalLong.of(ChronoUnit.DAYS.between(from.get().date(), to.get().date()))
        : OptionalLong.empty();
  }

  private Optional<Said> said(Entry entry, Entry shared) {
    Optional<String> status =
        entry
            .fields()
            .text(Field.CONSENT_STATUS)
            .filter(code -> code.equals("given") || TAKEN_BACK.contains(code));
    Optional<Moment> when = entry.fields().time(Field.CONSENT_AT).or(entry::when);
    if (status.isEmpty() || after(when, act(shared)) || handLinks.parted(shared, entry)) {
      return Optional.empty();
    }
    Map<SharingEvent, String> byHand = handLinks.joinedTo(shared);
    if (byHand.containsKey(entry)) {
      String key = byHand.getOrDefault(entry, "");
      return Optional.of(new Said(entry, status.get(), when, Strength.STRONG, key));
    }
    if (askedAgain(shared, when)) {
      return Optional.empty();
    }
    return consent
        .concerns(entry, shared)
        .map(
            sure -> {
              boolean known = before(when, act(shared)) && !fromSomebodyElse(entry, shared);
              Strength strength = known ? sure : Strength.WEAK;
              return new Said(entry, status.get(), when, strength, key(entry, shared, when));
            });
  }

  private static String key(Entry entry, Entry shared, Optional<Moment> when) {
    if (fromSomebodyElse(entry, shared)) {
      return "consent entry of the case, of somebody else";
    }
    return before(when, act(shared))
        ? "consent entry of the case"
        : "consent entry of the case, perhaps later";
  }

  private static Optional<Moment> act(Entry shared) {
    return shared
        .fields()
        .time(Field.SHARED_AT)
        .or(() -> shared.fields().time(Field.DECIDED_AT))
        .or(shared::when);
  }

  /** Surely after: on a later day, or later on the day by the clock. */
  private static boolean after(Optional<Moment> when, Optional<Moment> act) {
    return when.isPresent() && act.isPresent() && earlier(act.get(), when.get());
  }

  private static boolean before(Optional<Moment> when, Optional<Moment> act) {
    return when.isPresent() && act.isPresent() && earlier(when.get(), act.get());
  }

  private static boolean earlier(Moment one, Moment other) {
    int days = one.date().compareTo(other.date());
    return days < 0
        || (days == 0
            && one.hasTime()
            && other.hasTime()
            && one.instant().isBefore(other.instant()));
  }

  /** The record's own consent is from later. */
  private static boolean askedAgain(Entry shared, Optional<Moment> when) {
    return shared.fields().text(Field.CONSENT_STATUS).filter("given"::equals).isPresent()
        && when.isPresent()
        && shared
            .fields()
            .time(Field.CONSENT_AT)
            .filter(own -> !own.date().isBefore(when.get().date()))
            .isPresent();
  }

  /** The father's answer is not the mother's. */
  private static boolean fromSomebodyElse(Entry one, Entry other) {
    return differ(one, other, Field.CONSENT_RELATIONSHIP) || differ(one, other, Field.CONSENT_BY);
  }

  private static boolean differ(Entry one, Entry other, Field field) {
    Optional<String> here = one.fields().text(field).map(Consents::plain);
    Optional<String> there = other.fields().text(field).map(Consents::plain);
    return here.isPresent() && there.isPresent() && !here.equals(there);
  }

  private static String plain(String name) {
    return String.join(" ", PartnerNames.words(name.toLowerCase(Locale.ROOT)));
  }
}

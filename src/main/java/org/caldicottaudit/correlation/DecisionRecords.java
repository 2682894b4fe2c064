package org.caldicottaudit.correlation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.EntryType;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Message;
import org.caldicottaudit.event.Moment;
import org.caldicottaudit.event.Recipient;

/**
 * The decisions to share that case logs hold, found by what a message shows of its case.
 *
 * <p>A decision covers a disclosure when it is of the same case or names the message, names that
 * recipient or its organisation, and lies in the time window. One that names nobody, or has no
 * date, is only a weak tie. Source: {@code shared/fields.md}, conventions of values.
 */
final class DecisionRecords {
  private static final int MOST_CANDIDATES = 3;
  private static final int MANY_NEIGHBOURS = 3;
  private static final String BY_HAND = "joined by hand";
  private static final String REFUSED = "refusal to this requester";

  private final DecisionIndex index;
  private final NamedRecipient named;
  private final NearReferences nearReferences;
  private final Siblings siblings;
  private final HandLinks handLinks;
  private final SeenMail seen;
  private final UnreadRows unread;
  private final TyingRules rules;

  DecisionRecords(List<Entry> entries, LogKnowledge logs, TyingRules rules) {
    this.nearReferences = logs.nearReferences();
    this.siblings = logs.siblings();
    this.handLinks = logs.handLinks();
    this.seen = new SeenMail(logs.cases(), logs.coverage(), rules.windows());
    this.unread = logs.unread();
    this.rules = rules;
    this.named = new NamedRecipient(logs.partners(), rules.consumerDomains());
    this.index = new DecisionIndex(entries, nearReferences, rules.windows().decision());
  }

  /** Whether an entry names the message itself. */
  boolean name(Message message) {
    return !index.naming(message).isEmpty();
  }

  /** The entries that name the message itself. */
  List<Entry> naming(Message message) {
    return index.naming(message);
  }

  /** Whether an entry names the recipient's mailbox. */
  boolean nameAddress(Recipient recipient) {
    return index.knowsMailbox(recipient);
  }

  /** The decisions that may be of the message's case, each with why it is thought so. */
  private Map<Entry, TieReason> candidates(Message message, Recipient recipient) {
    Map<Entry, TieReason> found = new LinkedHashMap<>();
    index.naming(message).forEach(entry -> found.put(entry, TieReason.MESSAGE_ID));
    for (String ref : message.caseRefs()) {
      index.ofCase(ref, message).forEach(entry -> found.putIfAbsent(entry, TieReason.CASE));
    }
    for (String ref : message.caseRefs()) {
      index.meantFor(ref, message).forEach(entry -> found.putIfAbsent(entry, TieReason.SLIP));
    }
    if (found.isEmpty()) {
      slips(message).forEach(entry -> found.putIfAbsent(entry, TieReason.SLIP));
    }
    if (found.isEmpty()) {
      for (String ref : message.caseRefs()) {
        for (String sibling : siblings.of(ref)) {
          index
              .ofCase(sibling, message)
              .forEach(entry -> found.putIfAbsent(entry, TieReason.SIBLING));
        }
      }
    }
    if (found.isEmpty() && message.caseRefs().isEmpty()) {
      sameDay(message, recipient).forEach(entry -> found.put(entry, TieReason.SAME_DAY));
    }
    if (found.isEmpty() && message.caseRefs().isEmpty()) {
      otherDays(message, recipient).forEach(entry -> found.put(entry, TieReason.OTHER_DAY));
    }
    return found;
  }

  /**
   * The decisions of the cases that the message may have meant. Where the numbers run so close that
   * many are one digit away, it is as likely of a case of its own, whose neighbours say nothing; of
   * two neighbours only a decision of the very day does.
   */
  private Stream<Entry> slips(Message message) {
    return nearReferences.of(message).stream()
        .flatMap(
            slip ->
                slip.near().stream()
                    .flatMap(
                        near ->
                            index
                                .ofCase(near, message)
                                .filter(
                                    entry ->
                                        slip.near().size() == 1
                                            || (slip.near().size() < MANY_NEIGHBOURS
                                                && daysApart(message, entry) == 0)
                                            || slip.otherwiseBuilt(near))));
  }

  private List<Entry> sameDay(Message message, Recipient recipient) {
    return message.date().map(day -> index.toMailbox(recipient, day)).orElse(List.of());
  }

  /**
   * The decisions of the days around that name the mailbox and whose mail no log shows: the next
   * mail that names no case may be that mail. Whom cases are shared with gets much other mail too.
   */
  private Stream<Entry> otherDays(Message message, Recipient recipient) {
    if (!index.knowsMailbox(recipient) || message.date().isEmpty()) {
      return Stream.empty();
    }
    LocalDate sent = message.date().get();
    TieWindows.Around window = rules.windows().mailbox();
    return sent.minusDays(window.before())
        .datesUntil(sent.plusDays(window.after() + 1L))
        .flatMap(
            day ->
                index.toMailbox(recipient, day).stream()
                    .filter(DecisionRecords::perhapsByMail)
                    .filter(entry -> !seen.nearer(day, sent, recipient))
                    .filter(entry -> !hasItsMail(entry, recipient)));
  }

  private boolean hasItsMail(Entry entry, Recipient recipient) {
    return entry.caseRefs().stream()
        .anyMatch(ref -> seen.ofCase(ref, DecisionIndex.dayOf(entry), recipient));
  }

  private static boolean perhapsByMail(Entry entry) {
    return entry
        .fields()
        .text(Field.CHANNEL)
        .filter(channel -> !channel.equals("e-mail") && !channel.equals("unclear"))
        .isEmpty();
  }

  /**
   * The strongest decision that covers this recipient of the message; empty when none does. Where
   * the subject names several cases and the decisions are of some of them only, the tie is weak:
   * siblings may share a record, or the second one's was forgotten.
   */
  Optional<Link> covering(Message message, Recipient recipient) {
    Set<Link> links = new LinkedHashSet<>();
    byHand(message).forEach(links::add);
    candidates(message, recipient)
        .forEach((entry, key) -> tie(message, recipient, entry, key).ifPresent(links::add));
    if (links.isEmpty()) {
      unreadable(message, recipient)
          .forEach((entry, key) -> tie(message, recipient, entry, key).ifPresent(links::add));
    }
    links.removeIf(link -> handLinks.parted(message, link.other()));
    return links.stream()
        .min(nearestFirst(message))
        .or(() -> refusalOf(message, recipient))
        .or(() -> unread.perhaps("decision", message))
        .map(best -> everyCaseIn(message, links) ? best : best.weakened("not every case named"));
  }

  /** What may be the decision if only it could be read; nothing can be missing there. */
  private Map<Entry, TieReason> unreadable(Message message, Recipient recipient) {
    Map<Entry, TieReason> found = new LinkedHashMap<>();
    for (String ref : message.caseRefs()) {
      index.unreadOf(ref, message).forEach(entry -> found.put(entry, TieReason.UNREAD));
    }
    if (found.isEmpty() && !message.caseRefs().isEmpty()) {
      index
          .withoutCase(message, recipient, entry -> named.of(entry, recipient).isPresent())
          .forEach(entry -> found.put(entry, TieReason.NO_CASE));
    }
    return found;
  }

  /** Whether somebody joined it to an entry. */
  boolean joinedByHand(Message message) {
    return byHand(message).findAny().isPresent();
  }

  /**
   * What a person would look at first where no decision covers a message: records of the case for
   * somebody else or of another time, else those that name the mailbox; nearest in time first.
   */
  List<Link> nearest(Message message) {
    Map<Entry, String> found = new LinkedHashMap<>();
    for (String ref : message.caseRefs()) {
      index.ofCase(ref).forEach(entry -> found.put(entry, "same case, another recipient or time"));
    }
    message
        .date()
        .filter(day -> found.isEmpty())
        .ifPresent(day -> sameMailbox(message, day, found));
    return found.entrySet().stream()
        .filter(entry -> !handLinks.parted(message, entry.getKey()))
        .map(entry -> new Link("decision", entry.getValue(), Strength.WEAK, entry.getKey()))
        .sorted(nearestFirst(message))
        .limit(MOST_CANDIDATES)
        .toList();
  }

  private void sameMailbox(Message message, LocalDate day, Map<Entry, String> found) {
    for (Recipient recipient : message.fields().recipients()) {
      if (index.knowsMailbox(recipient)) {
        TieWindows.Around window = rules.windows().decision();
        for (int apart = -window.before(); apart <= window.after(); apart++) {
          index
              .toMailbox(recipient, day.plusDays(apart))
              .forEach(entry -> found.put(entry, "same mailbox, another day"));
        }
      }
    }
  }

  /** A person knows better than any window or name. */
  private Stream<Link> byHand(Message message) {
    return handLinks.joinedTo(message).entrySet().stream()
        .filter(other -> other.getKey() instanceof Entry entry && entry.type() != EntryType.RECORD)
        .map(other -> new Link("decision", other.getValue(), Strength.STRONG, other.getKey()));
  }

  /**
   * The strongest first, the record of a sharing before that of a request, then the nearest in
   * time: of two records of one case for one recipient, each has its own mail.
   */
  private static Comparator<Link> nearestFirst(Message message) {
    return Comparator.comparing(Link::strength)
        .thenComparing(link -> !link.key().startsWith(BY_HAND))
        .thenComparing(link -> !link.key().startsWith(TieReason.MESSAGE_ID.words()))
        .thenComparing(link -> ((Entry) link.other()).type() != EntryType.DISCLOSURE)
        .thenComparing(link -> daysApart(message, (Entry) link.other()))
        .thenComparing(link -> minutesApart(message, (Entry) link.other()))
        .thenComparing(link -> !link.key().endsWith(TieReason.ADDRESS.words()))
        .thenComparing(Comparator.naturalOrder());
  }

  private static long daysApart(Message message, Entry entry) {
    Optional<LocalDate> shared = DecisionIndex.dayOf(entry);
    return message
        .date()
        .flatMap(sent -> shared.map(day -> Math.abs(ChronoUnit.DAYS.between(sent, day))))
        .orElse(Long.MAX_VALUE);
  }

  /** Of two records of one day each has its own mail; the greatest number where one has no time. */
  private static long minutesApart(Message message, Entry entry) {
    Optional<Moment> shared = DecisionIndex.momentOf(entry).filter(Moment::hasTime);
    return message
        .sentAt()
        .filter(Moment::hasTime)
        .flatMap(
            sent ->
                shared.map(
                    other -> Math.abs(ChronoUnit.MINUTES.between(sent.instant(), other.instant()))))
        .orElse(Long.MAX_VALUE);
  }

  /** Whoever asked and was refused is told so; the mail may be that answer. */
  private Optional<Link> refusalOf(Message message, Recipient recipient) {
    return message.caseRefs().stream()
        .flatMap(ref -> index.refusalsOf(ref, message))
        .filter(
            entry ->
                entry
                    .fields()
                    .text(Field.REQUESTER_ORG)
                    .filter(name -> named.isOrganisation(name, recipient.domain()))
                    .isPresent())
        .filter(entry -> !handLinks.parted(message, entry))
        .map(entry -> new Link("decision", REFUSED, Strength.WEAK, entry))
        .min(nearestFirst(message));
  }

  /** Whether a tie is to the refusal of what the recipient had asked for. */
  static boolean refused(Link link) {
    return link.key().equals(REFUSED);
  }

  /**
   * Where the subject names several cases, the best decision on each that the given one isn't of:
   * one mail about two sisters is seen by the records of both.
   */
  List<Link> onOtherCases(Message message, Recipient recipient, Link given) {
    Map<String, Link> best = new TreeMap<>();
    candidates(message, recipient)
        .forEach(
            (entry, key) ->
                tie(message, recipient, entry, key)
                    .filter(link -> link.strength() == Strength.STRONG)
                    .ifPresent(
                        link ->
                            entry.caseRefs().stream()
                                .map(CaseReferences::canonical)
                                .forEach(
                                    ref ->
                                        best.merge(
                                            ref,
                                            link,
                                            BinaryOperator.minBy(nearestFirst(message))))));
    given.other().caseRefs().stream().map(CaseReferences::canonical).forEach(best::remove);
    return best.values().stream()
        .filter(link -> !handLinks.parted(message, link.other()))
        .distinct()
        .toList();
  }

  private static boolean everyCaseIn(Message message, Set<Link> links) {
    Set<String> covered = new HashSet<>();
    for (Link link : links) {
      if (link.key().startsWith(TieReason.MESSAGE_ID.words()) || link.key().startsWith(BY_HAND)) {
        return true;
      }
      link.other().caseRefs().forEach(ref -> covered.add(CaseReferences.canonical(ref)));
    }
    return message.caseRefs().size() < 2
        || message.caseRefs().stream().map(CaseReferences::canonical).allMatch(covered::contains);
  }

  private Optional<Link> tie(Message message, Recipient recipient, Entry entry, TieReason ofCase) {
    Optional<TieReason> naming = named.of(entry, recipient);
    Optional<Strength> time = inWindow(message, entry);
    if (naming.isEmpty() || time.isEmpty()) {
      return Optional.empty();
    }
    Strength strength =
        time.get() == Strength.WEAK ? Strength.WEAK : rules.weights().of(ofCase, naming.get());
    String key = ofCase.words() + " and " + naming.get().words();
    return Optional.of(new Link("decision", key, strength, entry));
  }

  /** Strong inside the window, weak when a date is missing, empty outside. */
  private Optional<Strength> inWindow(Message message, Entry entry) {
    Optional<LocalDate> sent = message.date();
    Optional<LocalDate> shared = DecisionIndex.dayOf(entry);
    if (sent.isEmpty() || shared.isEmpty()) {
      return Optional.of(Strength.WEAK);
    }
    TieWindows.Around window = rules.windows().decision();
    boolean early = shared.get().isBefore(sent.get().minusDays(window.before()));
    boolean late = shared.get().isAfter(sent.get().plusDays(window.after()));
    return early || late ? Optional.empty() : Optional.of(Strength.STRONG);
  }
}

package org.caldicottaudit.correlation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
import org.caldicottaudit.event.Fields;
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

  /** Ends of names that domains leave out. */
  private static final Set<String> OF_MANY =
      Set.of(
          "association",
          "trust",
          "group",
          "service",
          "services",
          "project",
          "centre",
          "charity",
          "foundation",
          "uk",
          "company",
          "partnership",
          "society",
          "cic",
          "network",
          "school");

  private final Map<String, DatedEntries> byCase = new HashMap<>();
  private final Map<String, List<Entry>> byMessage = new HashMap<>();
  private final Map<String, List<Entry>> byAddressAndDay = new HashMap<>();
  private final Set<String> addresses = new HashSet<>();
  private final Map<String, DatedEntries> refusals = new HashMap<>();
  private final Map<String, DatedEntries> unread = new HashMap<>();

  /** Those whose own reference is a slip, by the one that was most likely meant. */
  private final Map<String, DatedEntries> mistyped = new HashMap<>();

  /** Those of logs that have no column for the case; in a log that has one, a blank is evidence. */
  private final List<Entry> withoutCase = new ArrayList<>();

  private final Remembered<String, DatedEntries> withoutCaseTo = new Remembered<>();
  private final PartnerDirectory partners;
  private final NearReferences nearReferences;
  private final Siblings siblings;
  private final HandLinks handLinks;
  private final SeenMail seen;
  private final TyingRules rules;

  DecisionRecords(List<Entry> entries, LogKnowledge logs, TyingRules rules) {
    this.partners = logs.partners();
    this.nearReferences = logs.nearReferences();
    this.siblings = logs.siblings();
    this.handLinks = logs.handLinks();
    this.seen = new SeenMail(logs.cases(), logs.coverage(), rules.windows());
    this.rules = rules;
    entries.stream().filter(Entry::decidesToShare).forEach(this::index);
    entries.stream().filter(Entry::decidesToShare).forEach(this::indexMistyped);
    entries.stream().filter(Entry::unclear).forEach(entry -> addToCases(unread, entry));
    entries.stream()
        .filter(entry -> entry.decidesToShare() || entry.unclear())
        .filter(entry -> !entry.source().provides(Field.CASE_REF))
        .forEach(withoutCase::add);
    entries.stream()
        .filter(entry -> entry.type() == EntryType.REFUSAL)
        .forEach(entry -> addToCases(refusals, entry));
  }

  private void index(Entry entry) {
    Fields fields = entry.fields();
    addToCases(byCase, entry);
    fields.text(Field.MESSAGE_ID).map(MessageId::of).ifPresent(id -> add(byMessage, id, entry));
    for (String address : fields.texts(Field.RECIPIENT_ADDRESS)) {
      addresses.add(Mailboxes.key(address));
      entry
          .date()
          .ifPresent(day -> add(byAddressAndDay, Mailboxes.key(address) + " " + day, entry));
    }
  }

  private void indexMistyped(Entry entry) {
    nearReferences.of(entry).stream()
        .flatMap(slip -> slip.near().stream())
        .forEach(
            meant ->
                mistyped
                    .computeIfAbsent(CaseReferences.canonical(meant), key -> new DatedEntries())
                    .add(entry, whenShared(entry.fields())));
  }

  private static void addToCases(Map<String, DatedEntries> index, Entry entry) {
    for (String ref : entry.caseRefs()) {
      index
          .computeIfAbsent(CaseReferences.canonical(ref), absent -> new DatedEntries())
          .add(entry, whenShared(entry.fields()));
    }
  }

  private static void add(Map<String, List<Entry>> index, String key, Entry entry) {
    index.computeIfAbsent(key, absent -> new ArrayList<>(2)).add(entry);
  }

  /** Whether an entry names the message itself. */
  boolean name(Message message) {
    return byMessage.containsKey(message.id());
  }

  /** The entries that name the message itself. */
  List<Entry> naming(Message message) {
    return byMessage.getOrDefault(message.id(), List.of());
  }

  /** Whether an entry names the recipient's mailbox. */
  boolean nameAddress(Recipient recipient) {
    return addresses.contains(Mailboxes.key(recipient.address()));
  }

  /** The decisions that may be of the message's case, each with why it is thought so. */
  private Map<Entry, TieReason> candidates(Message message, Recipient recipient) {
    Map<Entry, TieReason> found = new LinkedHashMap<>();
    byMessage
        .getOrDefault(message.id(), List.of())
        .forEach(entry -> found.put(entry, TieReason.MESSAGE_ID));
    for (String ref : message.caseRefs()) {
      inWindow(byCase, ref, message).forEach(entry -> found.putIfAbsent(entry, TieReason.CASE));
    }
    for (String ref : message.caseRefs()) {
      inWindow(mistyped, ref, message).forEach(entry -> found.putIfAbsent(entry, TieReason.SLIP));
    }
    if (found.isEmpty()) {
      slips(message).forEach(entry -> found.putIfAbsent(entry, TieReason.SLIP));
    }
    if (found.isEmpty()) {
      for (String ref : message.caseRefs()) {
        for (String sibling : siblings.of(ref)) {
          inWindow(byCase, sibling, message)
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
                            inWindow(byCase, near, message)
                                .filter(
                                    entry ->
                                        slip.near().size() == 1
                                            || (slip.near().size() < MANY_NEIGHBOURS
                                                && daysApart(message, entry) == 0)
                                            || slip.otherwiseBuilt(near))));
  }

  /** Those of a case on whose days the message may have been decided; all when it has no day. */
  private Stream<Entry> inWindow(Map<String, DatedEntries> index, String ref, Message message) {
    DatedEntries entries = index.get(CaseReferences.canonical(ref));
    return entries == null ? Stream.empty() : inWindow(entries, message);
  }

  private Stream<Entry> inWindow(DatedEntries entries, Message message) {
    return message
        .date()
        .map(
            sent ->
                entries.between(
                    sent.minusDays(rules.windows().decision().before()),
                    sent.plusDays(rules.windows().decision().after())))
        .orElseGet(entries::all);
  }

  private List<Entry> sameDay(Message message, Recipient recipient) {
    return message.date().map(day -> on(day, recipient)).orElse(List.of());
  }

  private List<Entry> on(LocalDate day, Recipient recipient) {
    return byAddressAndDay.getOrDefault(Mailboxes.key(recipient.address()) + " " + day, List.of());
  }

  /**
   * The decisions of the days around that name the mailbox and whose mail no log shows: the next
   * mail that names no case may be that mail. Whom cases are shared with gets much other mail too.
   */
  private Stream<Entry> otherDays(Message message, Recipient recipient) {
    if (!nameAddress(recipient) || message.date().isEmpty()) {
      return Stream.empty();
    }
    LocalDate sent = message.date().get();
    TieWindows.Around window = rules.windows().mailbox();
    return sent.minusDays(window.before())
        .datesUntil(sent.plusDays(window.after() + 1L))
        .flatMap(
            day ->
                on(day, recipient).stream()
                    .filter(DecisionRecords::perhapsByMail)
                    .filter(entry -> !seen.nearer(day, sent, recipient))
                    .filter(entry -> !hasItsMail(entry, recipient)));
  }

  private boolean hasItsMail(Entry entry, Recipient recipient) {
    return entry.caseRefs().stream()
        .anyMatch(ref -> seen.ofCase(ref, whenShared(entry.fields()), recipient));
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
        .map(best -> everyCaseIn(message, links) ? best : best.weakened("not every case named"));
  }

  /** What may be the decision if only it could be read; nothing can be missing there. */
  private Map<Entry, TieReason> unreadable(Message message, Recipient recipient) {
    Map<Entry, TieReason> found = new LinkedHashMap<>();
    for (String ref : message.caseRefs()) {
      inWindow(unread, ref, message).forEach(entry -> found.put(entry, TieReason.UNREAD));
    }
    if (found.isEmpty() && !withoutCase.isEmpty() && !message.caseRefs().isEmpty()) {
      inWindow(
              withoutCaseTo.of(Mailboxes.key(recipient.address()), key -> namingIt(recipient)),
              message)
          .forEach(entry -> found.put(entry, TieReason.NO_CASE));
    }
    return found;
  }

  private DatedEntries namingIt(Recipient recipient) {
    DatedEntries named = new DatedEntries();
    withoutCase.stream()
        .filter(entry -> naming(entry, recipient).isPresent())
        .forEach(entry -> named.add(entry, whenShared(entry.fields())));
    return named;
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
      DatedEntries ofCase = byCase.get(CaseReferences.canonical(ref));
      if (ofCase != null) {
        ofCase.all().forEach(entry -> found.put(entry, "same case, another recipient or time"));
      }
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
      if (nameAddress(recipient)) {
        TieWindows.Around window = rules.windows().decision();
        for (int apart = -window.before(); apart <= window.after(); apart++) {
          String key = Mailboxes.key(recipient.address()) + " " + day.plusDays(apart);
          byAddressAndDay
              .getOrDefault(key, List.of())
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
    Optional<LocalDate> shared = whenShared(entry.fields());
    return message
        .date()
        .flatMap(sent -> shared.map(day -> Math.abs(ChronoUnit.DAYS.between(sent, day))))
        .orElse(Long.MAX_VALUE);
  }

  /** Of two records of one day each has its own mail; the greatest number where one has no time. */
  private static long minutesApart(Message message, Entry entry) {
    Optional<Moment> shared = shared(entry.fields()).filter(Moment::hasTime);
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
        .flatMap(ref -> inWindow(refusals, ref, message))
        .filter(
            entry ->
                entry
                    .fields()
                    .text(Field.REQUESTER_ORG)
                    .filter(name -> isOrganisation(name, recipient.domain()))
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
    Optional<TieReason> naming = naming(entry, recipient);
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
    Optional<LocalDate> shared = whenShared(entry.fields());
    if (sent.isEmpty() || shared.isEmpty()) {
      return Optional.of(Strength.WEAK);
    }
    TieWindows.Around window = rules.windows().decision();
    boolean early = shared.get().isBefore(sent.get().minusDays(window.before()));
    boolean late = shared.get().isAfter(sent.get().plusDays(window.after()));
    return early || late ? Optional.empty() : Optional.of(Strength.STRONG);
  }

  /**
   * The day of the act before the day of its recording: a late record doesn't cover a later act.
   */
  private static Optional<LocalDate> whenShared(Fields fields) {
    return shared(fields).map(Moment::date);
  }

  private static Optional<Moment> shared(Fields fields) {
    return fields
        .time(Field.SHARED_AT)
        .or(() -> fields.time(Field.DECIDED_AT))
        .or(() -> fields.time(Field.RECORDED_AT));
  }

  /** A request that was decided is shared with whoever asked. */
  private static List<String> sharedWith(Entry entry) {
    return entry.type() == EntryType.REQUEST
        ? entry.fields().text(Field.REQUESTER_ORG).map(List::of).orElse(List.of())
        : entry.fields().texts(Field.RECIPIENT_ORG);
  }

  /** How an entry names a recipient. */
  private Optional<TieReason> naming(Entry entry, Recipient recipient) {
    List<String> addresses = entry.fields().texts(Field.RECIPIENT_ADDRESS);
    List<String> organisations = sharedWith(entry);
    if (addresses.stream()
        .anyMatch(address -> Mailboxes.key(address).equals(Mailboxes.key(recipient.address())))) {
      return Optional.of(TieReason.ADDRESS);
    }
    if (organisations.stream().anyMatch(name -> isOrganisation(name, recipient.domain()))) {
      return Optional.of(TieReason.ORGANISATION);
    }
    if (organisations.stream().anyMatch(name -> partners.mayOwn(name, recipient.domain()))) {
      return Optional.of(
          NamedMailbox.of(entry, recipient.address()) ? TieReason.PERSON : TieReason.KIND);
    }
    if (bearsTheName(entry, organisations, recipient)) {
      return Optional.of(TieReason.PERSON);
    }
    if (addresses.isEmpty() && Family.receives(entry) && isPersonal(recipient)) {
      return Optional.of(TieReason.FAMILY);
    }
    return addresses.isEmpty() && organisations.isEmpty()
        ? Optional.of(TieReason.NOBODY)
        : Optional.empty();
  }

  /**
   * Of an organisation that the partners table gives no domain, at a domain that it gives to
   * nobody.
   */
  private boolean bearsTheName(Entry entry, List<String> organisations, Recipient recipient) {
    return partners.ofDomain(recipient.domain()).isEmpty()
        && !isPersonal(recipient)
        && organisations.stream().anyMatch(this::hasNoDomain)
        && NamedMailbox.of(entry, recipient.address());
  }

  private boolean hasNoDomain(String name) {
    return !Family.member(name)
        && partners.named(name).filter(known -> !known.domains().isEmpty()).isEmpty();
  }

  private boolean isPersonal(Recipient recipient) {
    return Domains.withParents(recipient.domain()).stream()
        .anyMatch(rules.consumerDomains()::contains);
  }

  /**
   * Whether the named organisation may own the domain: by the partners table, else by its own
   * words.
   */
  private boolean isOrganisation(String name, String domain) {
    return partners
            .named(name)
            .map(partner -> partners.ofDomain(domain).contains(partner))
            .orElse(false)
        || wordsInDomain(name, domain)
        || (partners.ofDomain(domain).isEmpty() && Domains.isNamedAfter(domain, name));
  }

  private static boolean wordsInDomain(String name, String domain) {
    List<String> words = PartnerNames.words(name);
    int last = words.size();
    while (last > 2 && OF_MANY.contains(words.get(last - 1))) {
      last--;
    }
    String joined = String.join("", words.subList(0, last));
    return joined.length() >= 5 && domain.replace("-", "").replace(".", "").contains(joined);
  }
}

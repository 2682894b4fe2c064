package org.caldicottaudit.correlation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.EntryType;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Message;
import org.caldicottaudit.event.Partner;
import org.caldicottaudit.event.Recipient;
import org.caldicottaudit.event.YesNo;

/**
 * Whether an e-mail log would show the e-mail that an entry speaks of: it reaches over the day, it
 * is the log of the entry's own organisation, and it shows no other mail to that recipient on that
 * day which might be the one.
 */
final class EmailCoverage {
  /** "j.smith@": a full first name might as well be the name of a team. */
  private static final Pattern PERSON =
      Pattern.compile("\\p{L}{1,2}[._](?<surname>\\p{L}[\\p{L}'-]{2,})\\d*@");

  private static final Pattern SEVERAL = Pattern.compile("[;,&/+\n]|\\s+and\\s+");
  private static final Pattern LETTERS = Pattern.compile("[^\\p{L}'-]+");

  private final Map<String, Span> byHouse = new TreeMap<>();
  private final Map<LocalDate, Map<String, Integer>> unexplained = new HashMap<>();
  private final Set<String> namedAddresses = new HashSet<>();
  private final Set<String> namedSurnames = new HashSet<>();

  /** The days on which mail without a case went to a mailbox that an entry names; never changed. */
  private final Set<String> mailboxDays = new HashSet<>();

  private final Set<House> tiedLogs = new HashSet<>();

  /** Logs without a column for the agency that hold what others sent too; never changed. */
  private final Set<LogKind> ofSeveral = new HashSet<>();

  private final PartnerDirectory partners;
  private final HomeDomains homes;

  EmailCoverage(
      Collection<Entry> entries,
      List<Message> messages,
      PartnerDirectory partners,
      HomeDomains homes) {
    this.partners = partners;
    this.homes = homes;
    entries.stream()
        .flatMap(entry -> entry.fields().texts(Field.RECIPIENT_ADDRESS).stream())
        .forEach(address -> namedAddresses.add(key(address)));
    entries.stream()
        .flatMap(entry -> people(entry).stream())
        .flatMap(name -> surname(name).stream())
        .forEach(namedSurnames::add);
    for (Message message : messages) {
      message.date().ifPresent(day -> note(message, day));
    }
    findLogsOfSeveral(entries);
  }

  /** A twentieth of what a log without a column for the agency holds went to the house itself. */
  private void findLogsOfSeveral(Collection<Entry> entries) {
    Map<LogKind, Integer> disclosures = new HashMap<>();
    Map<LogKind, Integer> toTheHouse = new HashMap<>();
    for (Entry entry : entries) {
      if (entry.type() == EntryType.DISCLOSURE && !entry.source().provides(Field.AGENCY)) {
        LogKind kind = LogKind.of(entry.source());
        disclosures.merge(kind, 1, Integer::sum);
        toTheHouse.merge(kind, isToAHouse(entry) ? 1 : 0, Integer::sum);
      }
    }
    toTheHouse.forEach(
        (kind, count) -> {
          if (count > 0 && count * 20 >= disclosures.getOrDefault(kind, 0)) {
            ofSeveral.add(kind);
          }
        });
  }

  /** What went to the house of the e-mail log was sent by another agency. */
  private boolean isToAHouse(Entry entry) {
    return entry.fields().texts(Field.RECIPIENT_ORG).stream()
        .flatMap(name -> partners.named(name).stream())
        .map(Partner::organisation)
        .anyMatch(byHouse::containsKey);
  }

  private static String key(String address) {
    return address.strip().toLowerCase(Locale.ROOT);
  }

  /** Who writes in to a house is not the house. */
  private void note(Message message, LocalDate day) {
    String house = homes.houseOf(message);
    Span span = byHouse.computeIfAbsent(house, Span::new);
    span.add(day);
    if (!homes.direction(message).equals("in") && homes.sentBy(house, message)) {
      partners.ownerOfDomain(HomeDomains.senderDomain(message)).ifPresent(span.senders::add);
    } else if (homes.direction(message).equals("in")) {
      partners.ownerOfDomain(HomeDomains.senderDomain(message)).ifPresent(span.writesIn::add);
    }
    if (message.caseRefs().isEmpty() || Conversations.subject(message).automatic()) {
      noteRecipients(message, day);
    }
  }

  /** Of a million messages only their domains are kept, and the mailboxes that an entry names. */
  private void noteRecipients(Message message, LocalDate day) {
    Map<String, Integer> ends = unexplained.computeIfAbsent(day, absent -> new HashMap<>(4));
    ends(message).forEach(end -> ends.merge(end, 1, Integer::sum));
    message.fields().recipients().stream()
        .map(recipient -> key(recipient.address()))
        .filter(namedAddresses::contains)
        .forEach(address -> mailboxDays.add(address + " " + day));
  }

  /** Whether mail that names no case went on that day to a mailbox that an entry names. */
  boolean mailWithoutCase(Recipient recipient, LocalDate day) {
    return mailboxDays.contains(key(recipient.address()) + " " + day);
  }

  private Set<String> ends(Message message) {
    Set<String> ends = new HashSet<>();
    message
        .fields()
        .recipients()
        .forEach(
            recipient -> {
              ends.add(recipient.domain());
              ends.add(mayBeOf(recipient));
              String address = key(recipient.address());
              if (namedAddresses.contains(address)) {
                ends.add(address);
              }
            });
    return ends;
  }

  /** Whose mailbox it is by its address: somebody's whom entries name, or perhaps anybody's. */
  private String mayBeOf(Recipient recipient) {
    Matcher person = PERSON.matcher(key(recipient.address()));
    if (!person.lookingAt()) {
      return ofAnybody(recipient.domain());
    }
    String surname = person.group("surname");
    return namedSurnames.contains(surname) ? of(surname, recipient.domain()) : recipient.domain();
  }

  private static String ofAnybody(String domain) {
    return "*@" + domain;
  }

  private static String of(String surname, String domain) {
    return "*." + surname + "@" + domain;
  }

  private static List<String> people(Entry entry) {
    String names = entry.fields().text(Field.RECIPIENT_NAME).orElse("");
    return Stream.of(SEVERAL.split(names, -1)).filter(name -> !name.isBlank()).toList();
  }

  private static Optional<String> surname(String name) {
    String[] words = LETTERS.split(name.strip().toLowerCase(Locale.ROOT), -1);
    return Optional.of(words[words.length - 1]).filter(last -> words.length > 1);
  }

  /** Takes out a message that a decision covers: it is not the one that another entry misses. */
  void explained(Message message) {
    Map<String, Integer> ends = message.date().map(unexplained::get).orElse(null);
    if (message.caseRefs().isEmpty() && ends != null) {
      ends(message)
          .forEach(end -> ends.computeIfPresent(end, (key, count) -> count > 1 ? count - 1 : null));
    }
  }

  /** The days and senders of the e-mail log of one house. */
  private static final class Span {
    private final String house;
    private final Set<Partner> senders = new HashSet<>();
    private final Set<Partner> writesIn = new HashSet<>();
    private LocalDate first = LocalDate.MAX;
    private LocalDate last = LocalDate.MIN;

    Span(String house) {
      this.house = house;
    }

    void add(LocalDate day) {
      first = day.isBefore(first) ? day : first;
      last = day.isAfter(last) ? day : last;
    }

    boolean holds(LocalDate day) {
      return !day.isBefore(first) && !day.isAfter(last);
    }
  }

  /** Remembers that a message was surely tied to an entry: their logs are of one house. */
  void tied(Entry entry) {
    tiedLogs.add(house(entry));
  }

  /** One log may hold the entries of several agencies, and come in several files. */
  private record House(LogKind kind, String agency) {}

  private static House house(Entry entry) {
    return new House(LogKind.of(entry.source()), entry.fields().text(Field.AGENCY).orElse(""));
  }

  /** Whether the log covers the entry's day and sender; unclear when it may. */
  YesNo covers(Entry entry) {
    Optional<LocalDate> day = entry.date();
    if (byHouse.isEmpty()) {
      return YesNo.NO;
    }
    if (day.isEmpty()) {
      return YesNo.UNCLEAR;
    }
    List<Span> spans = byHouse.values().stream().filter(span -> span.holds(day.get())).toList();
    if (spans.isEmpty()) {
      return YesNo.NO;
    }
    YesNo house = sameHouse(entry, spans);
    return house == YesNo.YES && mayBeAmong(entry, day.get()) ? YesNo.UNCLEAR : house;
  }

  /**
   * Who keeps a log that has no column for the agency: the only house there is, where its mail was
   * surely tied to the log's entries; empty where nobody can tell. Asked once messages are tied.
   */
  Optional<String> keeper(Entry entry) {
    return byHouse.size() == 1 && !entry.source().provides(Field.AGENCY) && isOfOneHouse(entry)
        ? byHouse.keySet().stream().findFirst()
        : Optional.empty();
  }

  private boolean isOfOneHouse(Entry entry) {
    return tiedLogs.contains(house(entry)) && !ofSeveral.contains(LogKind.of(entry.source()));
  }

  private YesNo sameHouse(Entry entry, Collection<Span> spans) {
    Optional<Partner> agency = entry.fields().text(Field.AGENCY).flatMap(partners::named);
    if (agency.isPresent()) {
      boolean sends = spans.stream().anyMatch(span -> span.senders.contains(agency.get()));
      boolean arrives = spans.stream().anyMatch(span -> wouldArrive(entry, agency.get(), span));
      return sends || arrives ? YesNo.YES : YesNo.NO;
    }
    return isOfOneHouse(entry) ? YesNo.YES : YesNo.UNCLEAR;
  }

  /** The log of a recipient that gets the agency's mail would show it arrive. */
  private boolean wouldArrive(Entry entry, Partner agency, Span span) {
    return span.writesIn.contains(agency)
        && entry.fields().texts(Field.RECIPIENT_ORG).stream()
            .flatMap(name -> partners.named(name).stream())
            .anyMatch(partner -> partner.organisation().equals(span.house));
  }

  /** Mail that names no case, to the recipient on that day. */
  private boolean mayBeAmong(Entry entry, LocalDate day) {
    Set<String> ends = unexplained.getOrDefault(day, Map.of()).keySet();
    List<String> named = entry.fields().texts(Field.RECIPIENT_ADDRESS);
    if (!named.isEmpty()) {
      return named.stream().anyMatch(address -> ends.contains(key(address)));
    }
    Set<String> whose = whose(entry);
    return ends.stream()
        .filter(end -> whose.contains(end.substring(0, end.lastIndexOf('@') + 1)))
        .anyMatch(end -> isOfTheirs(entry, end.substring(end.lastIndexOf('@') + 1)));
  }

  /** What stands before the domain of an end that may be the recipient's; nothing for anybody's. */
  private static Set<String> whose(Entry entry) {
    List<Optional<String>> surnames = people(entry).stream().map(EmailCoverage::surname).toList();
    if (surnames.isEmpty() || surnames.stream().anyMatch(Optional::isEmpty)) {
      return Set.of("");
    }
    return Stream.concat(
            Stream.of(ofAnybody("")),
            surnames.stream().flatMap(Optional::stream).map(surname -> of(surname, "")))
        .collect(Collectors.toSet());
  }

  private boolean isOfTheirs(Entry entry, String domain) {
    List<Partner> owners = partners.ofDomain(domain);
    return entry.fields().texts(Field.RECIPIENT_ORG).stream()
        .anyMatch(name -> owns(name, owners, domain));
  }

  private boolean owns(String name, Collection<Partner> owners, String domain) {
    Optional<Partner> partner = partners.named(name);
    return partner.isPresent()
        ? owners.contains(partner.get()) || partners.mayOwn(partner.get(), domain)
        : owners.isEmpty()
            && OrganisationKind.ofName(name).stream().anyMatch(kind -> kind.owns(domain));
  }
}

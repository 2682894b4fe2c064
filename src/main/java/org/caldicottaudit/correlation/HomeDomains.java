package org.caldicottaudit.correlation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.LogSource;
import org.caldicottaudit.event.Message;
import org.caldicottaudit.event.Partner;
import org.caldicottaudit.event.Recipient;

/**
 * The mail domains of the organisations whose e-mail logs these are, learned from all logs of one
 * kind together, because one log may come in several files: the domains that they say mail went out
 * from, else the one that stands at an end of most messages.
 */
final class HomeDomains {
  /** A file of fewer messages says nothing of whose it is. */
  private static final int FEWEST_OF_A_HOUSE = 20;

  private static final double MOSTLY = 0.9;

  private static final Pattern FORMER =
      Pattern.compile("\\.(?:gcsx|gsx|gsi|gse|pnn)\\.(gov\\.uk|police\\.uk)$");

  private final Map<LogKind, Set<String>> byKind = new HashMap<>();

  /** Few sources stand behind many messages. */
  private final IdentityHashMap<LogSource, LogKind> kindOf = new IdentityHashMap<>();

  private final Map<String, String> houseOfFile = new HashMap<>();
  private final PartnerDirectory partners;
  private final Set<String> consumerDomains;

  /** Messages by the domains at their ends, of one kind of log or of one file. */
  private static final class Ends {
    private final Map<String, Integer> out = new HashMap<>();
    private final Map<String, Integer> sent = new HashMap<>();
    private final Map<String, Integer> all = new HashMap<>();
    private int messages;

    void add(String sender, boolean goesOut, Stream<String> domains) {
      messages++;
      count(sender, sent);
      if (goesOut) {
        count(sender, out);
      }
      domains.forEach(domain -> count(domain, all));
    }

    /** At how much of the messages a domain stands. */
    double share(String domain) {
      return messages == 0 ? 0 : (double) all.getOrDefault(domain, 0) / messages;
    }
  }

  HomeDomains(List<Message> messages, PartnerDirectory partners, Set<String> consumerDomains) {
    this.partners = partners;
    this.consumerDomains = consumerDomains;
    Map<LogKind, Ends> kinds = new HashMap<>();
    IdentityHashMap<LogSource, Ends> files = new IdentityHashMap<>();
    for (Message message : messages) {
      String sender = senderDomain(message);
      boolean goesOut = says(message, "out");
      List<String> ends =
          domains(sender, message).filter(domain -> !consumerDomains.contains(domain)).toList();
      kinds
          .computeIfAbsent(
              kindOf.computeIfAbsent(message.source(), LogKind::of), kind -> new Ends())
          .add(sender, goesOut, ends.stream());
      files
          .computeIfAbsent(message.source(), file -> new Ends())
          .add(sender, goesOut, ends.stream());
    }
    kinds.forEach((kind, ends) -> byKind.put(kind, homes(ends)));
    files.forEach(this::addHouse);
  }

  /** A file that is surely another organisation's than most of its kind brings its own home. */
  private void addHouse(LogSource file, Ends ends) {
    Set<String> homes = byKind.getOrDefault(LogKind.of(file), Set.of());
    Optional<String> best = homes.stream().max(Comparator.comparingDouble(ends::share));
    if (best.filter(home -> ends.share(home) >= MOSTLY / 2).isPresent()) {
      houseOfFile.put(file.file(), best.get());
      return;
    }
    String own = mostFrequent(ends.all, ends.sent);
    if (ends.messages >= FEWEST_OF_A_HOUSE && ends.share(own) >= MOSTLY) {
      houseOfFile.put(file.file(), own);
      Set<String> more = new TreeSet<>(homes);
      more.add(own);
      byKind.put(LogKind.of(file), more);
    }
  }

  private static void count(String domain, Map<String, Integer> counts) {
    if (!domain.isEmpty()) {
      counts.merge(domain, 1, Integer::sum);
    }
  }

  /** The domains at either end of a message, each once. */
  private static Stream<String> domains(String sender, Message message) {
    return Stream.concat(
            Stream.of(sender), message.fields().recipients().stream().map(Recipient::domain))
        .distinct();
  }

  /**
   * Domains that at least a twentieth of the outgoing mail came from; a gateway or a slip is no
   * home.
   */
  private static Set<String> homes(Ends ends) {
    if (ends.out.isEmpty()) {
      return Set.of(mostFrequent(ends.all, ends.sent));
    }
    int total = ends.out.values().stream().mapToInt(Integer::intValue).sum();
    Set<String> homes = new TreeSet<>();
    ends.out.forEach(
        (domain, count) -> {
          if (count * 20 >= total) {
            homes.add(domain);
          }
        });
    return homes;
  }

  /** Every message of the log has its house at one end; where two domains have, who writes more. */
  private static String mostFrequent(Map<String, Integer> ends, Map<String, Integer> sent) {
    Comparator<String> frequency =
        Comparator.<String>comparingInt(domain -> ends.getOrDefault(domain, 0))
            .thenComparingInt(domain -> sent.getOrDefault(domain, 0))
            .thenComparing(Comparator.reverseOrder());
    return ends.keySet().stream().max(frequency).orElse("");
  }

  /**
   * {@code out} when the message left the organisation whose log it is, {@code in} when it came in.
   * Where the log doesn't say and nobody of the organisation is at either end, it is {@code
   * unclear}: someone may have written from elsewhere, such as a private mailbox.
   */
  String direction(Message message) {
    if (says(message, "out") || says(message, "in")) {
      return message.fields().text(Field.DIRECTION).orElseThrow();
    }
    LogKind kind = kind(message.source());
    if (isHome(kind, senderDomain(message))) {
      return "out";
    }
    List<Recipient> recipients = message.fields().recipients();
    boolean arrives =
        recipients.isEmpty()
            || recipients.stream().anyMatch(recipient -> isAtHome(kind, recipient.domain()));
    return arrives ? "in" : "unclear";
  }

  private boolean isHome(LogKind kind, String sender) {
    return homes(kind).contains(sender)
        || homes(kind).stream().anyMatch(home -> plain(home).equals(plain(sender)));
  }

  private LogKind kind(LogSource source) {
    LogKind known = kindOf.get(source);
    return known == null ? LogKind.of(source) : known;
  }

  private Set<String> homes(LogKind kind) {
    return byKind.getOrDefault(kind, Set.of());
  }

  /**
   * The home domain of the organisation that a file of an e-mail log is of; empty when it can't be
   * told.
   */
  String houseOf(LogSource source) {
    Set<String> homes = homes(kind(source));
    return houseOfFile.getOrDefault(
        source.file(), homes.size() == 1 ? homes.iterator().next() : "");
  }

  /** Whose log shows a message: the organisation, else its home domain; empty for nobody knows. */
  String houseOf(Message message) {
    String house = houseOf(message.source());
    if (house.isEmpty()) {
      LogKind kind = kind(message.source());
      boolean in = direction(message).equals("in");
      house =
          in
              ? message.fields().recipients().stream()
                  .map(Recipient::domain)
                  .filter(domain -> isAtHome(kind, domain))
                  .findFirst()
                  .orElse("")
              : senderDomain(message);
    }
    String domain = house;
    return partners.ownerOfDomain(domain).map(Partner::organisation).orElse(domain);
  }

  /** Whether the message went out from that house, as far as its log tells. */
  boolean sentBy(String house, Message message) {
    return says(message, "out")
        || house.isEmpty()
        || house.equals(senderDomain(message))
        || partners
            .ownerOfDomain(senderDomain(message))
            .filter(owner -> owner.organisation().equals(house))
            .isPresent();
  }

  /** Mail arrives at other domains of the house too: one below its own, one of the same partner. */
  private boolean isAtHome(LogKind kind, String domain) {
    return homes(kind).stream()
        .anyMatch(
            home -> Domains.withParents(domain).contains(home) || sameOrganisation(home, domain));
  }

  /** Whether both domains are of one organisation; a domain that several share says nothing. */
  boolean sameOrganisation(String sender, String recipient) {
    if (sender.isEmpty() || recipient.isEmpty()) {
      return false;
    }
    Optional<Partner> owner = partners.ownerOfDomain(sender);
    boolean sameDomain =
        plain(sender).equals(plain(recipient))
            && partners.ofDomain(sender).size() <= 1
            && !personal(sender);
    return sameDomain || (owner.isPresent() && owner.equals(partners.ownerOfDomain(recipient)));
  }

  /** Without the networks of former years: kent.gcsx.gov.uk was kent.gov.uk's secure name. */
  private static String plain(String domain) {
    boolean perhaps = domain.endsWith(".gov.uk") || domain.endsWith(".police.uk");
    return perhaps ? FORMER.matcher(domain).replaceFirst(".$1") : domain;
  }

  /** Whether it is a domain of personal and web mail, whose users have nothing in common. */
  boolean personal(String domain) {
    return consumerDomains.contains(domain);
  }

  /** Whether its log says that it came in. */
  boolean saysIn(Message message) {
    return says(message, "in");
  }

  static String senderDomain(Message message) {
    return message.fields().text(Field.SENDER).map(Domains::ofAddress).orElse("");
  }

  private static boolean says(Message message, String direction) {
    return message.fields().text(Field.DIRECTION).filter(direction::equals).isPresent();
  }
}

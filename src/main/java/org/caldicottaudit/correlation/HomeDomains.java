package org.caldicottaudit.correlation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Message;
import org.caldicottaudit.event.Partner;
import org.caldicottaudit.event.Recipient;
import org.jspecify.annotations.Nullable;

/**
 * The mail domains of the organisation whose e-mail log it is, learned from the log: the domains
 * that it says mail went out from, else the one that stands at an end of most messages.
 */
final class HomeDomains {
  private final Map<String, Set<String>> byFile = new HashMap<>();
  private final PartnerDirectory partners;

  HomeDomains(List<Message> messages, PartnerDirectory partners, Set<String> consumerDomains) {
    this.partners = partners;
    Map<String, Map<String, Integer>> out = new HashMap<>();
    Map<String, Map<String, Integer>> sent = new HashMap<>();
    Map<String, Map<String, Integer>> all = new HashMap<>();
    for (Message message : messages) {
      String file = message.source().file();
      if (says(message, "out")) {
        count(senderDomain(message), out.computeIfAbsent(file, absent -> new HashMap<>()));
      }
      count(senderDomain(message), sent.computeIfAbsent(file, absent -> new HashMap<>()));
      Map<String, Integer> ends = all.computeIfAbsent(file, absent -> new HashMap<>());
      domains(message)
          .filter(domain -> !consumerDomains.contains(domain))
          .forEach(domain -> count(domain, ends));
    }
    all.forEach(
        (file, ends) ->
            byFile.put(file, homes(out.get(file), ends, sent.getOrDefault(file, Map.of()))));
  }

  private static void count(String domain, Map<String, Integer> counts) {
    if (!domain.isEmpty()) {
      counts.merge(domain, 1, Integer::sum);
    }
  }

  /** The domains at either end of a message, each once. */
  private static Stream<String> domains(Message message) {
    return Stream.concat(
            Stream.of(senderDomain(message)),
            message.fields().recipients().stream().map(Recipient::domain))
        .distinct();
  }

  /**
   * Domains that at least a twentieth of the outgoing mail came from; a gateway or a slip is no
   * home.
   */
  private static Set<String> homes(
      @Nullable Map<String, Integer> out, Map<String, Integer> ends, Map<String, Integer> sent) {
    if (out == null || out.isEmpty()) {
      return Set.of(mostFrequent(ends, sent));
    }
    int total = out.values().stream().mapToInt(Integer::intValue).sum();
    Set<String> homes = new TreeSet<>();
    out.forEach(
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
    String file = message.source().file();
    if (isHome(file, senderDomain(message))) {
      return "out";
    }
    List<Recipient> recipients = message.fields().recipients();
    boolean arrives =
        recipients.isEmpty()
            || recipients.stream().anyMatch(recipient -> isAtHome(file, recipient.domain()));
    return arrives ? "in" : "unclear";
  }

  private boolean isHome(String file, String domain) {
    return byFile.getOrDefault(file, Set.of()).contains(domain);
  }

  /** Mail arrives at other domains of the house too: one below its own, one of the same partner. */
  private boolean isAtHome(String file, String domain) {
    return byFile.getOrDefault(file, Set.of()).stream()
        .anyMatch(
            home -> Domains.withParents(domain).contains(home) || sameOrganisation(home, domain));
  }

  /** Whether both domains are of one organisation; a domain that several share says nothing. */
  boolean sameOrganisation(String sender, String recipient) {
    if (sender.isEmpty() || recipient.isEmpty()) {
      return false;
    }
    Optional<Partner> owner = partners.ownerOfDomain(sender);
    boolean sameDomain = sender.equals(recipient) && partners.ofDomain(sender).size() <= 1;
    return sameDomain || (owner.isPresent() && owner.equals(partners.ownerOfDomain(recipient)));
  }

  static String senderDomain(Message message) {
    return message.fields().text(Field.SENDER).map(Domains::ofAddress).orElse("");
  }

  private static boolean says(Message message, String direction) {
    return message.fields().text(Field.DIRECTION).filter(direction::equals).isPresent();
  }
}
